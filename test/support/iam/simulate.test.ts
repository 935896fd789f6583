import { managedPolicyDocument } from './managed-policy';
import { readPolicyDocument } from './policy-document';
import { isAllowed, type Call } from './simulate';

const call = (given: Partial<Call>): Call => ({
  principal: 'arn:aws:iam::111122223333:role/any',
  account: '111122223333',
  action: 'ssm:GetParameter',
  resource: 'arn:aws:ssm:us-east-1:111122223333:parameter/own',
  context: {},
  namePrefix: 'platform-test',
  ...given,
});

const identity = [
  { name: 'Core', document: managedPolicyDocument('arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore') },
];
const publicOnly = {
  name: 'PublicOnly',
  document: readPolicyDocument({
    Version: '2012-10-17',
    Statement: {
      Effect: 'Deny',
      Action: 'ssm:GetParameter',
      NotResource: 'arn:aws:ssm:*::parameter/aws/service/*',
    },
  }),
};

describe('isAllowed', () => {
  it('tells a parameter of the account from a public one, whose ARN names no account', async () => {
    const denied = [...identity, publicOnly];
    const known = call({ resource: 'arn:aws:ssm:us-east-1::parameter/aws/service/ami' });
    expect(await isAllowed(call({}), { identity })).toBe(true);
    expect(await isAllowed(call({}), { identity: denied })).toBe(false);
    expect(await isAllowed(known, { identity: denied })).toBe(true);
  });

  it.each<[string, Partial<Call>, RegExp]>([
    ['an action that does not exist', { action: 'ssm:GetParam' }, /invalid\.action/],
    ['a resource that the action does not take', { resource: 'arn:aws:s3:::bucket' }, /no\.resource\.types/],
    ['context that the action never sees', { context: { 'ec2:CreateAction': 'RunInstances' } }, /no ec2:CreateAction/],
  ])('throws on %s, which would only look denied', async (_, given, message) => {
    await expect(isAllowed(call(given), { identity })).rejects.toThrow(message);
  });

  it('throws on a policy that IAM would refuse', async () => {
    const document = {
      Version: '2012-10-17' as const,
      Statement: [{ Effect: 'Allow' as const, Action: ['no-colon'] }],
    };
    await expect(isAllowed(call({}), { identity: [{ name: 'Refused', document }] })).rejects.toThrow(/policy\.errors/);
  });
});
