import { Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

import type { Deployable } from '../config/schema';
import { EncryptionKey } from '../encryption/encryption-key';
import { byArtifacts } from '../encryption/key-use/objects';
import { PrivateBucket } from '../storage/private-bucket';
import { bootstrapRoleArn, type Target } from './target';

export interface ArtifactStoreProps {
  readonly environment: Deployable;
  readonly retentionDays: number;
  /** Targets in the Region of the store: whoever deploys to them reads templates from it. */
  readonly targets: readonly Target[];
}

/** Where a pipeline keeps sources, templates and reports in one Region: encrypted, and open to those who deploy from it. */
export class ArtifactStore extends Construct {
  readonly bucketName: string;
  readonly keyArn: string;

  constructor(scope: Construct, id: string, props: ArtifactStoreProps) {
    super(scope, id);
    const { environment, retentionDays, targets } = props;
    const readers = targets.map((target) => new iam.ArnPrincipal(bootstrapRoleArn('deploy', target)));
    const encryptionKey = new EncryptionKey(this, 'Key', {
      environment,
      purpose: 'artifacts',
      description: 'Encrypts what the pipeline hands from step to step',
      use: byArtifacts(readers),
    });
    const bucket = new PrivateBucket(this, 'Bucket', {
      environment,
      encryptionKey,
      retention: Duration.days(retentionDays),
      replacedRetention: Duration.days(retentionDays),
      whyNoAccessLog:
        'CodePipeline records who ran what; a log of each read by CodePipeline, CodeBuild and CloudFormation would be ' +
        'another bucket without a reader. CloudTrail can record data events where they are demanded.',
      copy: {
        whyNone:
          'Artifacts are made anew from the repository by the next execution; CodePipeline itself copies what another ' +
          'Region needs.',
      },
    });
    bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'ReadArtifacts',
        principals: readers,
        actions: ['s3:GetObject', 's3:GetObjectVersion'],
        resources: [bucket.arnForObjects('*')],
      }),
    );
    this.bucketName = bucket.bucketName;
    this.keyArn = encryptionKey.keyArn;
  }
}
