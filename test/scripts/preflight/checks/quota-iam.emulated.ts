import { CreateRoleCommand } from '@aws-sdk/client-iam';

import { quotaIam } from '../../../../scripts/preflight/checks/quota-iam';
import { emulatedAccount } from '../../../support/emulated-account';
import { ask } from '../support/outcomes';
import { deploy } from '../support/stacks';
import { stackWith, targetWith } from '../support/target';

const account = emulatedAccount();
const AssumeRolePolicyDocument = { Version: '2012-10-17', Statement: [] };
const roles = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `Role${index}`,
      { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument } },
    ]),
  );

const look = async (counts: Readonly<Record<string, number>>) => {
  const stacks = Object.entries(counts).map(([region, count]) =>
    stackWith(roles(count), { account: account.id, region, stack: `platform-test-${region}` }),
  );
  const target = { ...targetWith({}, { account: account.id }), stacks };
  return (await ask(quotaIam, target, account.freshAws())).map(({ outcome, says }) => `${outcome}: ${says}`);
};

describe('quota-iam', () => {
  test('adds up the roles of all Regions, without those that the stacks have', async () => {
    await account
      .aws()
      .iam()
      .send(new CreateRoleCommand({ RoleName: 'theirs', AssumeRolePolicyDocument: JSON.stringify({}) }));
    expect((await look({ 'us-east-1': 2, 'us-west-2': 3 }))[0]).toBe(
      `passed: 1 of 1000 IAM roles are used in account ${account.id}, and the stacks make 5 more`,
    );
    await deploy(account, { name: 'platform-test-us-west-2', region: 'us-west-2', resources: roles(3) });
    expect((await look({ 'us-east-1': 2, 'us-west-2': 3 }))[0]).toBe(
      `passed: 4 of 1000 IAM roles are used in account ${account.id}, and the stacks make 2 more`,
    );
  });

  test('fails where the account has too few left', async () => {
    expect((await look({ 'us-east-1': 1_001 }))[0]).toMatch(/^failed: /);
  });
});
