import { byBackups, byVolumes } from '../../../../lib/encryption/key-use/volumes';
import { ACCOUNT, CRYPTOGRAPHY, via, written } from './support/written';

describe('byVolumes', () => {
  const viaEc2 = {
    'kms:CallerAccount': ACCOUNT,
    'kms:ViaService': { 'Fn::Join': ['', ['ec2.', { Ref: 'AWS::Region' }, '.amazonaws.com']] },
  };

  it('lets whoever in this account may create volumes use the key, through EC2 only', () => {
    expect(written(byVolumes())).toEqual([
      {
        Sid: 'EncryptVolumes',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: [...CRYPTOGRAPHY, 'kms:DescribeKey'],
        Resource: '*',
        Condition: { StringEquals: viaEc2 },
      },
      {
        Sid: 'LendToVolumes',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: 'kms:CreateGrant',
        Resource: '*',
        Condition: { StringEquals: viaEc2, Bool: { 'kms:GrantIsForAWSResource': true } },
      },
    ]);
  });
});

describe('byBackups', () => {
  const viaBackup = { 'kms:CallerAccount': ACCOUNT, 'kms:ViaService': [via('backup'), via('ec2')] };

  it('lets whoever in this account may back up use the key, through AWS Backup and EC2 only', () => {
    expect(written(byBackups())).toEqual([
      {
        Sid: 'EncryptBackups',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: [...CRYPTOGRAPHY, 'kms:DescribeKey'],
        Resource: '*',
        Condition: { StringEquals: viaBackup },
      },
      {
        Sid: 'LendToBackups',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: 'kms:CreateGrant',
        Resource: '*',
        Condition: { StringEquals: viaBackup, Bool: { 'kms:GrantIsForAWSResource': true } },
      },
    ]);
  });
});
