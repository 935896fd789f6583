import { Stack, type App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';

import { readTemplate } from '../../lib/compliance/template';
import type { Pipeline } from '../../lib/config/pipeline/schema';
import { validatePipeline } from '../../lib/config/pipeline/validate';
import type { Environment } from '../../lib/config/schema';
import { validateEnvironment } from '../../lib/config/validate';
import { buildGithubActions } from '../../lib/github-actions';
import { buildPipeline } from '../../lib/pipeline';
import type { PipelineFixture } from '../fixtures/pipelines';
import { testApp } from './app';
import type { Synthesized } from './templates';

/** A stack of delivery, synthesized. */
export interface DeliveryStack extends Synthesized {
  readonly stack: Stack;
}

/** What a pipeline is made of, beside the stages that it delivers. */
export interface SynthesizedDelivery {
  readonly configuration: Pipeline;
  readonly environments: readonly Environment[];
  readonly app: App;
  readonly pipeline: DeliveryStack;
  /** In Regions other than the pipeline’s. */
  readonly artifacts: readonly DeliveryStack[];
  /** For the same configuration with `-c github=true`, in an App of its own. */
  readonly github: DeliveryStack;
}

function synthesized(stack: Stack): DeliveryStack {
  const template = Template.fromStack(stack);
  const body = readTemplate(template.toJSON(), { stackName: stack.stackName, requiredTags: [] });
  return { stack, template, body };
}

/** The configuration of a pipeline and the environments that it delivers, validated. */
export function validated({ input, environments }: PipelineFixture) {
  const configuration = validatePipeline(input, environments);
  const delivered = configuration.environments.flatMap(({ environment }) =>
    environments.filter(({ name }) => name === environment),
  );
  return { configuration, environments: delivered.map(validateEnvironment) };
}

const made = new Map<PipelineFixture, SynthesizedDelivery>();

/** The stacks of a pipeline; synthesized once for each test file. */
export function deliveryOf(fixture: PipelineFixture): SynthesizedDelivery {
  const delivery = made.get(fixture) ?? synthesizedDelivery(fixture);
  made.set(fixture, delivery);
  return delivery;
}

function synthesizedDelivery(fixture: PipelineFixture): SynthesizedDelivery {
  const { configuration, environments } = validated(fixture);
  const app = testApp();
  const { pipeline, artifacts } = buildPipeline(app, configuration, environments);
  return {
    configuration,
    environments,
    app,
    pipeline: synthesized(pipeline),
    artifacts: artifacts.map(synthesized),
    github: synthesized(buildGithubActions(testApp(), configuration, environments)),
  };
}

/** Every stack of a delivery. */
export const stacksOfDelivery = ({ pipeline, artifacts, github }: SynthesizedDelivery): readonly DeliveryStack[] => [
  pipeline,
  ...artifacts,
  github,
];
