import { Aws } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

import { PermissionPolicy, type Permission } from '../identity/permission';
import { forThisAccount } from '../recovery/service-role';
import type { Builds } from './builds';

export interface BuildRoleProps {
  readonly builds: Builds;
  /** What the build does, completing "CodeBuild, which ...". */
  readonly purpose: string;
  /** Whether the build hands something on. Default: it does not. */
  readonly writes?: boolean;
  /** Beyond its log and its artifacts. Default: none. */
  readonly permissions?: readonly Permission[];
}

const viaS3 = () => ({ StringEquals: { 'kms:ViaService': `s3.${Aws.REGION}.amazonaws.com` } });

/**
 * What a build works as. The CDK would give each a policy of its own making, with more of S3, KMS and CloudWatch Logs than a
 * build uses: these roles take no further permission from anybody.
 *
 * Source: AWS CodeBuild User Guide, "Allow CodeBuild to interact with other AWS services", less what is made beforehand.
 */
export class BuildRole extends iam.Role {
  constructor(scope: Construct, id: string, props: BuildRoleProps) {
    super(scope, id, {
      description: `CodeBuild, which ${props.purpose}`,
      assumedBy: forThisAccount('codebuild.amazonaws.com'),
    });
    const { builds, purpose, writes = false, permissions = [] } = props;
    const { logGroupArn, artifacts } = builds;
    const bucketArn = `arn:${Aws.PARTITION}:s3:::${artifacts.bucketName}`;
    const policy = new PermissionPolicy(this, 'Permissions', {
      description: `A build ${purpose}`,
      permissions: [
        {
          sid: 'Log',
          actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          resources: [logGroupArn],
          wildcard: 'The ARN of a log group ends with the wildcard of its streams.',
        },
        {
          sid: 'FindArtifacts',
          actions: ['s3:GetBucketAcl', 's3:GetBucketLocation'],
          resources: [bucketArn],
        },
        {
          sid: 'HandArtifactsOn',
          actions: ['s3:GetObject', 's3:GetObjectVersion', ...(writes ? ['s3:PutObject'] : [])],
          resources: [`${bucketArn}/*`],
          wildcard: 'CodePipeline chooses the names of artifacts; the bucket holds nothing else.',
        },
        {
          sid: 'UseKey',
          actions: ['kms:Decrypt', 'kms:DescribeKey', ...(writes ? ['kms:Encrypt', 'kms:GenerateDataKey'] : [])],
          resources: [artifacts.keyArn],
          conditions: viaS3(),
        },
        ...permissions,
      ],
    });
    policy.attachToRole(this);
  }
}
