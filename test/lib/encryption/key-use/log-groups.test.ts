import { Stack } from 'aws-cdk-lib';

import { byLogGroups } from '../../../../lib/encryption/key-use/log-groups';
import { ACCOUNT, CRYPTOGRAPHY, written } from './support/written';

describe('byLogGroups', () => {
  it('lets CloudWatch Logs of this region use the key for the named groups, and for no other', () => {
    const stack = new Stack(undefined, undefined, { env: { region: 'eu-central-1' } });
    const arn = (name: string) => ({
      'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':logs:eu-central-1:', ACCOUNT, `:log-group:${name}`]],
    });
    expect(written([byLogGroups(stack, '/aws/eks/one/cluster', 'two-*')], stack)).toEqual([
      {
        Sid: 'EncryptLogGroups',
        Effect: 'Allow',
        Principal: {
          Service: { 'Fn::Join': ['', ['logs.', { Ref: 'AWS::Region' }, '.', { Ref: 'AWS::URLSuffix' }]] },
        },
        Action: CRYPTOGRAPHY,
        Resource: '*',
        Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': [arn('/aws/eks/one/cluster'), arn('two-*')] } },
      },
    ]);
  });
});
