import { AttachRolePolicyCommand, DetachRolePolicyCommand } from '@aws-sdk/client-iam';

import { bootstrapExecutionRole } from '../../../../scripts/preflight/checks/bootstrap-execution-role';
import { emulatedAccount } from '../../../support/emulated-account';
import { bootstrap, demandOf } from '../../../support/bootstrapped';
import { ask } from '../support/outcomes';
import { targetWith } from '../support/target';

const [ADMINISTRATOR, READER] = ['AdministratorAccess', 'ReadOnlyAccess'].map(
  (name) => `arn:aws:iam::aws:policy/${name}`,
);
const account = emulatedAccount();
const RoleName = `cdk-hnb659fds-cfn-exec-role-${account.id}-us-east-1`;
const look = (region = 'us-east-1') =>
  ask(
    bootstrapExecutionRole,
    targetWith({}, { account: account.id, region, bootstrap: demandOf(account.id, region) }),
    account.aws(region),
  );
const fix = {
  kind: 'bootstrap',
  words: { account: account.id, region: 'us-east-1', qualifier: 'hnb659fds', executionPolicies: ['<ARN of a policy>'] },
  decide: true,
};

describe('bootstrap-execution-role', () => {
  test('warns of administrator access, fails without any policy, and passes with another one', async () => {
    await bootstrap(account);
    const iam = account.aws().iam();
    expect(await look()).toEqual([{ outcome: 'warning', says: `${RoleName} has administrator access`, fix }]);

    await iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn: ADMINISTRATOR }));
    expect(await look()).toEqual([{ outcome: 'failed', says: `${RoleName} has no policy: it can make nothing`, fix }]);

    await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: READER }));
    expect(await look()).toEqual([{ outcome: 'passed', says: `${RoleName} has ReadOnlyAccess`, fix: null }]);
  });

  test('has nothing to say where the role is missing: bootstrap-roles does', async () => {
    expect(await look('eu-west-3')).toEqual([]);
  });
});
