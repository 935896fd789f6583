import { Stage } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

import type { Pipeline } from './config/pipeline/schema';
import type { Environment } from './config/schema';
import { distinct, targetsOf } from './delivery/target';
import { buildPlatform, type Platform } from './platform';
import { ArtifactsStack } from './stacks/artifacts-stack';
import { PipelineStack } from './stacks/pipeline-stack';

/** The stacks of a pipeline, and of the environments that it delivers. */
export interface DeliveredPlatforms {
  readonly pipeline: PipelineStack;
  readonly artifacts: readonly ArtifactsStack[];
  readonly platforms: readonly (readonly [Environment, Platform])[];
}

/**
 * Makes a pipeline with a stage for each environment: the one place where these are joined. The stacks of a stage are those
 * of `cdk deploy --all`, by the same names.
 *
 * @param environments in the order of their delivery; those that name no account are deployed where the pipeline stands
 */
export function buildPipeline(
  app: Construct,
  pipeline: Pipeline,
  environments: readonly Environment[],
): DeliveredPlatforms {
  const made = environments.map((environment) => {
    const stage = new Stage(app, environment.name);
    const platform = buildPlatform(stage, environment);
    return { environment, stage, platform, targets: targetsOf(platform.vpc, environment) };
  });
  const targets = distinct(made.flatMap((one) => one.targets));
  const inRegion = (region: string) => targets.filter((target) => target.region === region);
  const others = [...new Set(targets.map(({ region }) => region))].filter((region) => region !== pipeline.region);
  const artifacts = others.map((region) => new ArtifactsStack(app, { pipeline, region, targets: inRegion(region) }));
  const stack = new PipelineStack(app, {
    pipeline,
    stages: made.map(({ environment: { name }, stage, targets: own }) => ({
      environment: name,
      approval: pipeline.environments.find(({ environment }) => environment === name)?.approval ?? true,
      stage,
      targets: own,
    })),
    targets: inRegion(pipeline.region),
    elsewhere: Object.fromEntries(artifacts.map((one) => [one.region, one])),
  });
  for (const one of artifacts) stack.addStackDependency(one, 'Artifacts need a place in every Region');
  return { pipeline: stack, artifacts, platforms: made.map(({ environment, platform }) => [environment, platform]) };
}
