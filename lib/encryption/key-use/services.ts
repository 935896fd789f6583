import { Aws } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';

import { ENCRYPT_AND_DECRYPT, via } from './cryptography';

/** A function may use the key through these services, and not by itself. */
export const byFunction = (role: iam.IRole, services: readonly string[]): iam.PolicyStatement =>
  new iam.PolicyStatement({
    sid: 'WorkThroughServices',
    principals: [new iam.ArnPrincipal(role.roleArn)],
    actions: ENCRYPT_AND_DECRYPT,
    resources: ['*'],
    conditions: { StringEquals: { 'kms:ViaService': services.map(via) } },
  });

/**
 * Whoever may make tables in this account may have DynamoDB encrypt one with the key: it works through a grant.
 *
 * Source: Amazon DynamoDB Developer Guide, "DynamoDB encryption at rest: usage notes", on customer managed keys.
 */
export const byTables = (): iam.PolicyStatement =>
  new iam.PolicyStatement({
    sid: 'EncryptTables',
    principals: [new iam.AccountRootPrincipal()],
    actions: [...ENCRYPT_AND_DECRYPT, 'kms:CreateGrant'],
    resources: ['*'],
    conditions: { StringEquals: { 'kms:CallerAccount': Aws.ACCOUNT_ID, 'kms:ViaService': via('dynamodb') } },
  });

/**
 * AWS Config may encrypt what it delivers for this account.
 *
 * Source: AWS Config Developer Guide, "Permissions for the KMS Key for the AWS Config Delivery Channel".
 */
export const byConfig = (): iam.PolicyStatement =>
  new iam.PolicyStatement({
    sid: 'DeliverRecords',
    principals: [new iam.ServicePrincipal('config.amazonaws.com')],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  });
