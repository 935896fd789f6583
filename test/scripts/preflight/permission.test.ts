import { reads, readsOf } from '../../../scripts/preflight/permission';

test('permissions are on everything, or on the resources that are named', () => {
  expect(reads('ec2:DescribeVpcs', 'ec2:DescribeSubnets')).toEqual([
    { action: 'ec2:DescribeVpcs' },
    { action: 'ec2:DescribeSubnets' },
  ]);
  expect(readsOf(['arn:aws:iam::*:role/cdk-*'], 'iam:GetRole')).toEqual([
    { action: 'iam:GetRole', resources: ['arn:aws:iam::*:role/cdk-*'] },
  ]);
});
