import { Aws } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';

import { ENCRYPT_AND_DECRYPT, via } from './cryptography';

/**
 * EC2 may encrypt volumes for whoever in this account may create them: the policy of the AWS-managed key aws/ebs.
 *
 * It names no role, because Auto Scaling’s and Spot’s service-linked roles need not exist yet in a new account, and a key
 * policy that names a missing role is refused.
 * Source: Amazon EBS User Guide, "How Amazon EBS encryption works"; EC2 Auto Scaling User Guide, "Required AWS KMS key
 * policy for use with encrypted volumes".
 */
export const byVolumes = (): readonly iam.PolicyStatement[] => {
  const viaEc2 = { 'kms:CallerAccount': Aws.ACCOUNT_ID, 'kms:ViaService': via('ec2') };
  return [
    new iam.PolicyStatement({
      sid: 'EncryptVolumes',
      principals: [new iam.AnyPrincipal()],
      actions: ENCRYPT_AND_DECRYPT,
      resources: ['*'],
      conditions: { StringEquals: viaEc2 },
    }),
    new iam.PolicyStatement({
      sid: 'LendToVolumes',
      principals: [new iam.AnyPrincipal()],
      actions: ['kms:CreateGrant'],
      resources: ['*'],
      conditions: { StringEquals: viaEc2, Bool: { 'kms:GrantIsForAWSResource': true } },
    }),
  ];
};

/**
 * AWS Backup may encrypt backups for whoever in this account may make them, and EC2 the snapshots among them: the policy of
 * the AWS-managed key aws/backup. Who may is said by the role that AWS Backup takes on.
 *
 * Source: AWS Backup Developer Guide, "Encryption for backups in AWS Backup".
 */
export const byBackups = (): readonly iam.PolicyStatement[] => {
  const viaBackup = {
    'kms:CallerAccount': Aws.ACCOUNT_ID,
    'kms:ViaService': [via('backup'), via('ec2')],
  };
  return [
    new iam.PolicyStatement({
      sid: 'EncryptBackups',
      principals: [new iam.AnyPrincipal()],
      actions: ENCRYPT_AND_DECRYPT,
      resources: ['*'],
      conditions: { StringEquals: viaBackup },
    }),
    new iam.PolicyStatement({
      sid: 'LendToBackups',
      principals: [new iam.AnyPrincipal()],
      actions: ['kms:CreateGrant'],
      resources: ['*'],
      conditions: { StringEquals: viaBackup, Bool: { 'kms:GrantIsForAWSResource': true } },
    }),
  ];
};
