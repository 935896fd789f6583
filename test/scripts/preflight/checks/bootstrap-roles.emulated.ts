import {
  DeleteRolePolicyCommand,
  DeleteRoleCommand,
  DetachRolePolicyCommand,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam';

import { bootstrapRoles } from '../../../../scripts/preflight/checks/bootstrap-roles';
import { emulatedAccount } from '../../../support/emulated-account';
import { bootstrap, demandOf } from '../../../support/bootstrapped';
import { ask } from '../support/outcomes';
import { targetWith } from '../support/target';

const DEPLOYER = '444455556666';
const account = emulatedAccount();
const words = { account: account.id, region: 'us-east-1', qualifier: 'hnb659fds' };
const nameOf = (kind: string, region = 'us-east-1') => `cdk-hnb659fds-${kind}-${account.id}-${region}`;
const look = (region = 'us-east-1', ...deployers: readonly string[]) =>
  ask(
    bootstrapRoles,
    targetWith({}, { account: account.id, region, deployers, bootstrap: demandOf(account.id, region) }),
    account.aws(region),
  );

/** Lets principals into a role, and nobody else. */
async function trust(kind: string, ...statements: readonly object[]): Promise<void> {
  const Statement = statements.map((statement) => ({ Effect: 'Allow', Action: 'sts:AssumeRole', ...statement }));
  await account
    .aws()
    .iam()
    .send(
      new UpdateAssumeRolePolicyCommand({
        RoleName: nameOf(kind),
        PolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement }),
      }),
    );
}
const OURS = { Principal: { AWS: `arn:aws:iam::${account.id}:root` } };

async function remove(RoleName: string): Promise<void> {
  const iam = account.aws().iam();
  const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName }));
  for (const PolicyName of PolicyNames) await iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName }));
  const { AttachedPolicies = [] } = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }));
  for (const { PolicyArn } of AttachedPolicies) await iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn }));
  await iam.send(new DeleteRoleCommand({ RoleName }));
}

beforeAll(() => bootstrap(account));

describe('bootstrap-roles', () => {
  test('passes where bootstrap has made them for its own account', async () => {
    expect(await look()).toEqual([
      { outcome: 'passed', says: 'the 5 roles are there and let in nobody else', fix: null },
    ]);
  });

  test('fails where an account that deploys is not let in, and lets it in', async () => {
    expect(await look('us-east-1', DEPLOYER)).toEqual([
      {
        outcome: 'failed',
        says: `account ${DEPLOYER}, which deploys, is not let in by every role of bootstrap`,
        fix: { kind: 'bootstrap', words: { ...words, trust: [DEPLOYER] } },
      },
    ]);
  });

  test('fails where a stranger is let in, and says both ways out; taking trust away is for a person to decide', async () => {
    await trust('deploy-role', OURS, { Principal: { AWS: DEPLOYER } });
    expect(await look()).toEqual([
      {
        outcome: 'failed',
        says:
          `${nameOf('deploy-role')} lets in account ${DEPLOYER}, which deploys nothing here; ` +
          `if it shall, say so with --trust ${DEPLOYER}`,
        fix: { kind: 'bootstrap', words: { ...words, untrust: [DEPLOYER] }, decide: true },
      },
    ]);
  });

  test('warns where a stranger may look, and no more', async () => {
    await trust('deploy-role', OURS);
    await trust('lookup-role', OURS, { Principal: { AWS: DEPLOYER } });
    expect(await look()).toMatchObject([
      {
        outcome: 'warning',
        says: expect.stringContaining(`${nameOf('lookup-role')} lets in account ${DEPLOYER}`) as unknown,
      },
    ]);
    await trust('lookup-role', OURS);
  });

  test('fails where everybody is let in', async () => {
    await trust('deploy-role', { Principal: { AWS: '*' } });
    expect(await look()).toEqual([
      {
        outcome: 'failed',
        says: `${nameOf('deploy-role')} lets in everybody`,
        fix: {
          kind: 'by-hand',
          how: `name those whom it shall let in, in the trust policy of ${nameOf('deploy-role')}`,
        },
      },
    ]);
  });

  test('passes where the organization is let in, and says so', async () => {
    const Condition = { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } };
    await trust('deploy-role', OURS, { Principal: { AWS: '*' }, Condition });
    expect(await look()).toMatchObject([
      { outcome: 'passed', says: 'the 5 roles are there and let in nobody outside the organization' },
    ]);
    await trust('deploy-role', OURS);
  });

  test('fails where nobody has bootstrapped, and names each role', async () => {
    const kinds = ['deploy-role', 'cfn-exec-role', 'file-publishing-role', 'image-publishing-role', 'lookup-role'];
    expect(await look('eu-west-3')).toEqual([
      {
        outcome: 'failed',
        says: `these roles are missing: ${kinds.map((kind) => nameOf(kind, 'eu-west-3')).join(', ')}`,
        fix: { kind: 'bootstrap', words: { ...words, region: 'eu-west-3' } },
      },
    ]);
  });

  test('fails where one of them was deleted', async () => {
    await remove(nameOf('image-publishing-role'));
    expect(await look()).toMatchObject([
      { outcome: 'failed', says: `these roles are missing: ${nameOf('image-publishing-role')}` },
    ]);
  });
});
