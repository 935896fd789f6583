import { readRoles } from '../../../../scripts/rehearse/live/roles';
import { answer, textIn, type Replies } from '../support/answer';
import { unconnected } from '../support/unconnected';

const encoded = (Statement: unknown) => encodeURIComponent(JSON.stringify({ Version: '2012-10-17', Statement }));

/** The roles of an account whose IAM answers so. */
function rolesOf(replies: Replies) {
  const aws = unconnected();
  answer(aws.iam, replies);
  return readRoles(aws, (name) => name.startsWith('platform-dev-'));
}

const TRUST = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } };
const one = { ListRolesCommand: () => ({ Roles: [{ RoleName: 'platform-dev-Node' }] }) };

describe('readRoles', () => {
  test('reads one statement, and one action, as lists of one', async () => {
    const [role] = await rolesOf({
      ListRolesCommand: () => ({
        Roles: [{ RoleName: 'platform-dev-Node', AssumeRolePolicyDocument: encoded(TRUST) }],
      }),
    });
    expect(role?.trust).toEqual([
      { Effect: 'Allow', Action: ['sts:AssumeRole'], Resource: [], Principal: { Service: ['ec2.amazonaws.com'] } },
    ]);
  });

  test('joins inline policies with the account’s own managed ones, in the version that counts', async () => {
    const own = 'arn:aws:iam::123456789012:policy/own';
    const [role] = await rolesOf({
      ...one,
      ListRolePoliciesCommand: () => ({ PolicyNames: ['inline'] }),
      GetRolePolicyCommand: () => ({
        PolicyDocument: encoded([{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }]),
      }),
      ListAttachedRolePoliciesCommand: () => ({ AttachedPolicies: [{ PolicyArn: own }] }),
      GetPolicyCommand: () => ({ Policy: { DefaultVersionId: 'v2' } }),
      GetPolicyVersionCommand: (input) => ({
        PolicyVersion: {
          Document: encoded([{ Effect: 'Allow', NotAction: textIn(input, 'VersionId'), Resource: '*' }]),
        },
      }),
    });
    expect(role?.statements).toEqual([
      { Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['*'] },
      { Effect: 'Allow', Action: [], NotAction: ['v2'], Resource: ['*'] },
    ]);
    expect(role?.awsPolicies).toEqual([]);
  });

  test('names policies of AWS, in any partition and in order, without reading them', async () => {
    const policies = ['arn:aws:iam::aws:policy/One', 'arn:aws-cn:iam::aws:policy/Two'];
    const [role] = await rolesOf({
      ...one,
      ListAttachedRolePoliciesCommand: () => ({ AttachedPolicies: policies.map((PolicyArn) => ({ PolicyArn })) }),
      GetPolicyCommand: () => {
        throw new Error('it was read');
      },
    });
    expect(role?.awsPolicies).toEqual(policies.toReversed());
  });

  test('refuses a policy that is none', async () => {
    const roles = rolesOf({
      ...one,
      ListRolePoliciesCommand: () => ({ PolicyNames: ['inline'] }),
      GetRolePolicyCommand: () => ({ PolicyDocument: encoded([{ Effect: 'Maybe' }]) }),
    });
    await expect(roles).rejects.toThrow(/Effect/);
  });
});
