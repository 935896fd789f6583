import { Stack, type Stage } from 'aws-cdk-lib';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { CodePipeline, CodePipelineSource, type FileSet, type IFileSetProducer } from 'aws-cdk-lib/pipelines';
import { Construct } from 'constructs';

import { pipelineName } from '../config/names';
import type { Pipeline } from '../config/pipeline/schema';
import { AutoConfirmation } from './auto-confirmation';
import { BuildRole } from './build-role';
import { Builds } from './builds';
import type { Artifacts, Delivered } from './delivered';
import { DeliveryAlerts } from './delivery-alerts';
import { PipelineRole } from './pipeline-role';
import { replaceRoles } from './replace-roles';
import type { SourceConnection } from './source-connection';
import { APPROVE, StageGate } from './stage-gate';
import { synthesisOf } from './synthesis';
import { distinct, qualifierOf } from './target';
import { ASSETS_CLI_VERSION, CLI_VERSION } from './tool-versions';

export interface DeliveryPipelineProps {
  readonly pipeline: Pipeline;
  readonly stages: readonly Delivered<Stage>[];
  readonly connection: Pick<SourceConnection, 'connectionArn' | 'service'>;
  /** Where artifacts stand in the pipeline’s own Region. */
  readonly home: Artifacts;
  /** Where they stand in others, by Region. */
  readonly elsewhere: Readonly<Record<string, Artifacts>>;
}

/** Source, synthesis, update of itself, assets, then environment after environment, each behind its gate. */
export class DeliveryPipeline extends Construct {
  readonly pipelineName: string;
  readonly topic: sns.ITopic;

  constructor(scope: Construct, id: string, props: DeliveryPipelineProps) {
    super(scope, id);
    const { pipeline, stages, connection, home, elsewhere } = props;
    this.pipelineName = pipelineName(pipeline);
    const artifacts = { [pipeline.region]: home, ...elsewhere };
    const builds = new Builds(this, 'Builds', { pipeline, artifacts: home });
    const alerts = new DeliveryAlerts(this, 'Alerts', { pipeline, approval: APPROVE });
    this.topic = alerts.topic;
    const role = new PipelineRole(this, 'Role');

    const source = CodePipelineSource.connection(pipeline.repository, pipeline.branch, {
      connectionArn: connection.connectionArn,
      actionName: 'Source',
    });
    const synthesisRole = new BuildRole(this, 'SynthesisRole', {
      builds,
      purpose: 'tests, proves and synthesizes',
      writes: true,
    });
    const synth = synthesisOf(source, builds, synthesisRole.withoutPolicyUpdates());
    const delivery = new CodePipeline(this, 'Pipeline', {
      pipelineName: this.pipelineName,
      pipelineType: codepipeline.PipelineType.V2,
      // A newer commit overtakes one that waits for an approval.
      executionMode: codepipeline.ExecutionMode.SUPERSEDED,
      role: role.withoutPolicyUpdates(),
      usePipelineRoleForActions: true,
      synth,
      cliVersion: CLI_VERSION,
      cdkAssetsCliVersion: ASSETS_CLI_VERSION,
      publishAssetsInParallel: false,
      codeBuildDefaults: {
        buildEnvironment: builds.environment,
        logging: builds.logging,
        timeout: builds.timeout,
      },
      crossRegionReplicationBuckets: bucketsOf(this, artifacts),
    });

    const unattended = stages.filter(({ approval }) => !approval).map(({ environment }) => environment);
    const autoConfirmation =
      unattended.length === 0
        ? undefined
        : new AutoConfirmation(this, 'AutoConfirmation', {
            builds,
            pipelineName: this.pipelineName,
            stages: unattended,
            topic: alerts.topic,
            topicKeyArn: alerts.encryptionKey.keyArn,
          });
    for (const { environment, approval, stage, targets } of stages) {
      const gate = new StageGate({
        builds,
        environment,
        autoConfirmation: approval ? undefined : autoConfirmation?.project,
        source: filesOf(source),
        assemblies: filesOf(synth),
        assembly: stage.artifactId,
        targets,
      });
      delivery.addStage(stage, { pre: [gate] });
    }
    delivery.buildPipeline();

    const targets = distinct(stages.flatMap((one) => one.targets));
    const stack = Stack.of(this);
    const own = Object.keys(artifacts).map((region) => ({
      account: stack.account,
      region,
      qualifier: qualifierOf(stack),
    }));
    const projects = replaceRoles(delivery, builds, { own, targets });
    const policy = role.allow({
      connectionArn: connection.connectionArn,
      connectionService: connection.service,
      projectArns: projects.map(({ projectArn }) => projectArn),
      artifacts,
      targets,
    });
    // The resource alone: the builds below it are named by the policy.
    delivery.pipeline.node.defaultChild?.node.addDependency(policy);
    if (autoConfirmation !== undefined) alerts.letIn(autoConfirmation.role);
  }
}

/** What a step hands on. */
function filesOf({ primaryOutput }: IFileSetProducer): FileSet {
  if (primaryOutput === undefined) throw new RangeError('A source and a synthesis always hand files on');
  return primaryOutput;
}

/** The buckets as the pipeline uses them. Their policies are written where they are made, not here. */
const bucketsOf = (scope: Construct, artifacts: Readonly<Record<string, Artifacts>>): Record<string, s3.IBucket> =>
  Object.fromEntries(
    Object.entries(artifacts).map(([region, { bucketName, keyArn }]) => [
      region,
      s3.Bucket.fromBucketAttributes(scope, `Bucket-${region}`, {
        bucketName,
        region,
        encryptionKey: kms.Key.fromKeyArn(scope, `Key-${region}`, keyArn),
      }),
    ]),
  );
