import { Aws } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

import { PermissionPolicy } from '../identity/permission';
import type { Artifacts } from './delivered';
import type { ConnectionService } from './source-connection';
import { takeOn } from './take-on';
import type { Target } from './target';

/** What a pipeline reaches. */
export interface PipelineReach {
  readonly connectionArn: string;
  /** What IAM calls the service of the connection. */
  readonly connectionService: ConnectionService;
  readonly projectArns: readonly string[];
  /** Where artifacts stand, by Region. */
  readonly artifacts: Readonly<Record<string, Artifacts>>;
  /** What CloudFormation deploys to, with the deploy role of each. */
  readonly targets: readonly Target[];
}

/**
 * What the pipeline works as: it moves artifacts, starts builds, and has CloudFormation deploy as the deploy role of each
 * target.
 *
 * Source: AWS CodePipeline User Guide, "Manage the CodePipeline service role".
 */
export class PipelineRole extends iam.Role {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: 'CodePipeline, for the pipeline that delivers environments',
      assumedBy: new iam.ServicePrincipal('codepipeline.amazonaws.com'),
    });
  }

  /** Allows what the pipeline does, on exactly these resources. */
  allow({ connectionArn, connectionService, projectArns, artifacts, targets }: PipelineReach): PermissionPolicy {
    const places = Object.entries(artifacts);
    const bucketArns = places.map(([, { bucketName }]) => `arn:${Aws.PARTITION}:s3:::${bucketName}`);
    const policy = new PermissionPolicy(this, 'Permissions', {
      description: 'Moves artifacts, starts builds, deploys as the deploy roles',
      permissions: [
        {
          sid: 'UseConnection',
          actions: [`${connectionService}:UseConnection`],
          resources: [connectionArn],
        },
        {
          sid: 'FindArtifacts',
          actions: ['s3:GetBucketAcl', 's3:GetBucketLocation', 's3:GetBucketVersioning'],
          resources: bucketArns,
        },
        {
          sid: 'MoveArtifacts',
          actions: ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject', 's3:PutObjectAcl'],
          resources: bucketArns.map((arn) => `${arn}/*`),
          wildcard: 'CodePipeline chooses the names of artifacts; the buckets hold nothing else.',
        },
        {
          sid: 'UseKeys',
          actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'],
          resources: places.map(([, { keyArn }]) => keyArn),
          conditions: {
            StringEquals: { 'kms:ViaService': places.map(([region]) => `s3.${region}.amazonaws.com`) },
          },
        },
        {
          sid: 'Build',
          actions: ['codebuild:BatchGetBuilds', 'codebuild:StartBuild', 'codebuild:StopBuild'],
          resources: [...projectArns],
        },
        takeOn(targets, 'deploy'),
      ],
    });
    policy.attachToRole(this);
    return policy;
  }
}
