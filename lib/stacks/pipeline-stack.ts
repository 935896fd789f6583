import { CfnOutput, type Stage } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

import type { Pipeline } from '../config/pipeline/schema';
import { ArtifactStore } from '../delivery/artifact-store';
import { DeliveryPipeline } from '../delivery/delivery-pipeline';
import type { Artifacts, Delivered } from '../delivery/delivered';
import { SourceConnection } from '../delivery/source-connection';
import type { Target } from '../delivery/target';
import { DeployableStack } from './deployable-stack';

export interface PipelineStackProps {
  readonly pipeline: Pipeline;
  /** In the order of their delivery. */
  readonly stages: readonly Delivered<Stage>[];
  /** Targets in the Region of the pipeline. */
  readonly targets: readonly Target[];
  /** Where artifacts stand in other Regions, by Region. */
  readonly elsewhere: Readonly<Record<string, Artifacts>>;
}

/** The pipeline that delivers environments, and itself. */
export class PipelineStack extends DeployableStack {
  constructor(scope: Construct, props: PipelineStackProps) {
    const { pipeline, stages, targets, elsewhere } = props;
    super(scope, 'Pipeline', 'Delivery: the pipeline, which updates itself', { of: pipeline });
    const home = new ArtifactStore(this, 'Artifacts', {
      environment: pipeline,
      retentionDays: pipeline.artifactRetentionDays,
      targets,
    });
    const connection = new SourceConnection(this, 'Source', { pipeline });
    const { pipelineName, topic } = new DeliveryPipeline(this, 'Delivery', {
      pipeline,
      stages,
      connection,
      home,
      elsewhere,
    });
    new CfnOutput(this, 'PipelineName', { description: 'Name of the pipeline', value: pipelineName });
    new CfnOutput(this, 'AlertTopicArn', {
      description: 'ARN of the topic that hears of failures and approvals',
      value: topic.topicArn,
    });
    new CfnOutput(this, 'ConnectionArn', {
      description:
        pipeline.connection === 'create'
          ? 'ARN of the connection to the repository. Pending until somebody finishes its handshake in the console'
          : 'ARN of the connection to the repository',
      value: connection.connectionArn,
    });
  }
}
