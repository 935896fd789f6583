import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';

import { byCluster } from '../../../../lib/encryption/key-use/cluster';
import { ACCOUNT, CRYPTOGRAPHY, written } from './support/written';

describe('byCluster', () => {
  it('lets the role of the control plane use the key, and the account lend it', () => {
    const role = iam.Role.fromRoleArn(new Stack(), 'Role', 'arn:aws-cn:iam::111122223333:role/cluster');
    expect(written(byCluster(role))).toEqual([
      {
        Sid: 'EncryptClusterData',
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws-cn:iam::111122223333:role/cluster' },
        Action: [...CRYPTOGRAPHY, 'kms:DescribeKey'],
        Resource: '*',
      },
      {
        Sid: 'LendToCluster',
        Effect: 'Allow',
        Principal: { AWS: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', ACCOUNT, ':root']] } },
        Action: ['kms:CreateGrant', 'kms:DescribeKey'],
        Resource: '*',
      },
    ]);
  });
});
