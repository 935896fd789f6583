import { PutParameterCommand } from '@aws-sdk/client-ssm';

import { bootstrapVersion } from '../../../../scripts/preflight/checks/bootstrap-version';
import { emulatedAccount } from '../../../support/emulated-account';
import { demandOf } from '../../../support/bootstrapped';
import { ask } from '../support/outcomes';
import { targetWith } from '../support/target';

const account = emulatedAccount();
const targetIn = (region: string, more = {}) =>
  targetWith(
    {},
    { account: account.id, region, stack: 'platform-dev-Vpc', bootstrap: { ...demandOf(account.id, region), ...more } },
  );
const look = (region: string, more = {}) => ask(bootstrapVersion, targetIn(region, more), account.aws(region));

async function says(region: string, Value: string): Promise<void> {
  const Name = '/cdk-bootstrap/hnb659fds/version';
  await account
    .aws(region)
    .ssm()
    .send(new PutParameterCommand({ Name, Value, Type: 'String', Overwrite: true }));
}

describe('bootstrap-version', () => {
  test('fails where nobody has bootstrapped, although another Region is, and gives the command', async () => {
    await says('us-east-1', '33');
    expect(await look('us-east-1')).toEqual([
      { outcome: 'passed', says: 'bootstrap version 33, where 6 is demanded', fix: null },
    ]);
    expect(await look('eu-west-3')).toEqual([
      {
        outcome: 'failed',
        says: 'not bootstrapped: /cdk-bootstrap/hnb659fds/version is missing, and platform-dev-Vpc cannot be deployed',
        fix: { kind: 'bootstrap', words: { account: account.id, region: 'eu-west-3', qualifier: 'hnb659fds' } },
      },
    ]);
  });

  test('fails where the version is older than a stack demands', async () => {
    await says('eu-west-1', '5');
    expect(await look('eu-west-1')).toMatchObject([
      { outcome: 'failed', says: 'bootstrap version 5 is too old: 6 is demanded by platform-dev-Vpc' },
    ]);
  });

  test('fails where the parameter holds no version', async () => {
    await says('eu-west-2', 'latest');
    expect(await look('eu-west-2')).toMatchObject([
      { outcome: 'failed', says: '/cdk-bootstrap/hnb659fds/version says "latest", which is no version' },
    ]);
  });

  test('looks for the qualifier that the stacks are synthesized with', async () => {
    await says('us-west-2', '33');
    expect(await look('us-west-2', { versionParameter: '/cdk-bootstrap/other/version' })).toMatchObject([
      { outcome: 'failed', fix: { words: { qualifier: 'other' } } },
    ]);
  });
});
