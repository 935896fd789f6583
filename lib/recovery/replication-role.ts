import { Aws } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

import { PermissionPolicy } from '../identity/permission';

/** From where to where objects are copied. */
export interface CopyRoute {
  readonly from: s3.IBucket;
  readonly fromKey: kms.IKey;
  readonly to: s3.IBucket;
  readonly toKey: kms.IKey;
  readonly toRegion: string;
}

/**
 * Whom S3 copies objects as.
 *
 * Its trust has no condition: AWS's guide and the CDK's own role have none, and S3 tells nobody when it cannot take a role on.
 * What the role can do, copying from one named bucket to another, is no use to anybody else.
 *
 * Source: Amazon S3 User Guide, "Setting up permissions for live replication" and "Replicating encrypted objects".
 */
export class ReplicationRole extends Construct {
  readonly role: iam.IRole;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.role = new iam.Role(this, 'Role', {
      description: 'S3 copies the archive of logs to the second Region',
      assumedBy: new iam.ServicePrincipal('s3.amazonaws.com'),
    });
  }

  /** Lets it copy from one bucket to another, and nothing else. */
  allow({ from, fromKey, to, toKey, toRegion }: CopyRoute): void {
    const anyObject = 'Every object is copied, whatever its name.';
    new PermissionPolicy(this, 'Copying', {
      description: 'Copies the archive of logs to the second Region',
      permissions: [
        { sid: 'Source', actions: ['s3:GetReplicationConfiguration', 's3:ListBucket'], resources: [from.bucketArn] },
        {
          sid: 'Read',
          wildcard: anyObject,
          actions: ['s3:GetObjectVersionAcl', 's3:GetObjectVersionForReplication', 's3:GetObjectVersionTagging'],
          resources: [from.arnForObjects('*')],
        },
        {
          sid: 'Write',
          wildcard: anyObject,
          actions: ['s3:ReplicateDelete', 's3:ReplicateObject', 's3:ReplicateTags'],
          resources: [to.arnForObjects('*')],
        },
        {
          sid: 'Decrypt',
          actions: ['kms:Decrypt'],
          resources: [fromKey.keyArn],
          conditions: { StringEquals: { 'kms:ViaService': `s3.${Aws.REGION}.amazonaws.com` } },
        },
        {
          sid: 'Encrypt',
          // With bucket keys, S3 looks into the copy's before it uses it: S3 User Guide, "S3 Bucket Keys and replication".
          actions: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
          resources: [toKey.keyArn],
          conditions: { StringEquals: { 'kms:ViaService': `s3.${toRegion}.amazonaws.com` } },
        },
      ],
    }).attachToRole(this.role);
  }
}
