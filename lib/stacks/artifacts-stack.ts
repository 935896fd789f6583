import type { Construct } from 'constructs';

import { inRegion } from '../config/names';
import type { Pipeline } from '../config/pipeline/schema';
import { ArtifactStore } from '../delivery/artifact-store';
import type { Target } from '../delivery/target';
import { DeployableStack } from './deployable-stack';

export interface ArtifactsStackProps {
  readonly pipeline: Pipeline;
  readonly region: string;
  /** Targets in this Region. */
  readonly targets: readonly Target[];
}

/**
 * What a pipeline needs in another Region that it deploys to: CloudFormation reads artifacts where it works.
 *
 * The CDK would make such a stack by itself, but with names that carry no environment, and only for accounts that are
 * known at synthesis.
 */
export class ArtifactsStack extends DeployableStack {
  readonly bucketName: string;
  readonly keyArn: string;

  constructor(scope: Construct, { pipeline, region, targets }: ArtifactsStackProps) {
    super(scope, 'Artifacts', `Delivery: artifacts of the pipeline in ${region}`, {
      of: pipeline,
      namedFor: inRegion(pipeline, region),
      region,
    });
    const store = new ArtifactStore(this, 'Artifacts', {
      environment: inRegion(pipeline, region),
      retentionDays: pipeline.artifactRetentionDays,
      targets,
    });
    this.bucketName = this.outputAcrossRegions('BucketName', 'Bucket of artifacts in this Region', store.bucketName);
    this.keyArn = this.outputAcrossRegions('KeyArn', 'ARN of the key that encrypts them', store.keyArn);
  }
}
