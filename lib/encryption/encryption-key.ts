import { Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

import { keyAliasName } from '../config/names';
import type { Deployable } from '../config/schema';
import { removalPolicy } from '../recovery/removal-policy';

export interface EncryptionKeyProps {
  readonly environment: Deployable;
  /** What the key encrypts, in one word: the last part of its alias. */
  readonly purpose: string;
  readonly description: string;
  /** Who may use the key, and how. Nobody else can: the account administers the key and cannot decrypt with it. */
  readonly use: readonly iam.PolicyStatement[];
}

/** Administration by whoever IAM allows to administer keys; none of these actions encrypts, decrypts or delegates. */
const ADMINISTRATION = [
  'kms:CancelKeyDeletion',
  'kms:CreateAlias',
  'kms:DeleteAlias',
  'kms:DescribeKey',
  'kms:DisableKey',
  'kms:EnableKey',
  'kms:EnableKeyRotation',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListGrants',
  'kms:ListKeyPolicies',
  'kms:ListKeyRotations',
  'kms:ListResourceTags',
  'kms:PutKeyPolicy',
  'kms:ReplicateKey',
  'kms:RevokeGrant',
  'kms:RotateKeyOnDemand',
  'kms:ScheduleKeyDeletion',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:UpdateAlias',
  'kms:UpdateKeyDescription',
];

/**
 * A customer-managed key: rotated every year, named by an alias, slow to delete, administered apart from its use.
 *
 * Grant methods of `Key` have no effect here, because the key’s policy does not delegate use to IAM: whoever must use
 * the key is named in `use`.
 */
export class EncryptionKey extends kms.Key {
  constructor(scope: Construct, id: string, props: EncryptionKeyProps) {
    const { environment, purpose, description, use } = props;
    super(scope, id, {
      description,
      alias: keyAliasName(environment, purpose),
      enableKeyRotation: true,
      pendingWindow: Duration.days(environment.keyDeletionWindowDays),
      removalPolicy: removalPolicy(environment),
      policy: new iam.PolicyDocument({
        statements: [
          new iam.PolicyStatement({
            sid: 'Administration',
            principals: [new iam.AccountRootPrincipal()],
            actions: ADMINISTRATION,
            resources: ['*'],
          }),
          ...use,
        ],
      }),
    });
  }
}
