import * as iam from 'aws-cdk-lib/aws-iam';

import { ENCRYPT_AND_DECRYPT } from './cryptography';

/**
 * The cluster may encrypt what the Kubernetes API stores.
 *
 * EKS works through a grant that is made with the permissions of whoever creates the cluster: CloudFormation’s role. AWS
 * rules out `kms:GrantIsForAWSResource` for that call, and does not document that it comes through `kms:ViaService`, so
 * the statement is bounded by the account and by what IAM allows the caller.
 * Source: Amazon EKS User Guide, "Encrypt Kubernetes secrets with KMS".
 */
export const byCluster = (clusterRole: iam.IRole): readonly iam.PolicyStatement[] => [
  new iam.PolicyStatement({
    sid: 'EncryptClusterData',
    principals: [new iam.ArnPrincipal(clusterRole.roleArn)],
    actions: ENCRYPT_AND_DECRYPT,
    resources: ['*'],
  }),
  new iam.PolicyStatement({
    sid: 'LendToCluster',
    principals: [new iam.AccountRootPrincipal()],
    actions: ['kms:CreateGrant', 'kms:DescribeKey'],
    resources: ['*'],
  }),
];
