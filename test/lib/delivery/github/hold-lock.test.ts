import { Stack } from 'aws-cdk-lib';

import { holdLock } from '../../../../lib/delivery/github/hold-lock';
import { testApp } from '../../../support/app';
import { valid } from '../../../support/configuration';

describe('who holds the lock of an environment', () => {
  const stack = new Stack(testApp(), 'delivery', { env: { account: '111122223333', region: 'eu-west-1' } });

  it('takes it in the Region of the environment, in the account of its own credentials', () => {
    const environment = { ...valid, region: 'eu-west-3', account: '444455556666' };
    const [lock = ''] = holdLock(stack, environment).resources;
    expect(lock).toMatch(/^arn:\S+:ssm:eu-west-3:111122223333:parameter\/platform-test\/deployment-lock$/);
  });

  it('takes that of the copy with a suffix, and no other', () => {
    const { resources } = holdLock(stack, { ...valid, suffix: 'pr12' });
    expect(resources).toEqual([expect.stringMatching(/:parameter\/platform-test-pr12\/deployment-lock$/)]);
  });

  it('may read, write and delete it, and nothing else', () => {
    expect(holdLock(stack, valid)).toMatchObject({
      actions: ['ssm:DeleteParameter', 'ssm:GetParameter', 'ssm:PutParameter'],
    });
    expect(holdLock(stack, valid)).not.toHaveProperty('wildcard');
  });
});
