import { UpdateClusterConfigCommand } from '@aws-sdk/client-eks';

import type { JsonObject } from '../../../../lib/compliance/template';
import { liveSettings } from '../../../../scripts/preflight/checks/live-settings';
import { emulatedAccount } from '../../../support/emulated-account';
import { clusterStack } from '../support/cluster';
import { ask } from '../support/outcomes';
import { deploy } from '../support/stacks';
import { targetWith } from '../support/target';

const account = emulatedAccount();
const look = (region: string, resources: JsonObject) =>
  ask(liveSettings, targetWith(resources, { account: account.id, region }), account.freshAws(region));

describe('live-settings', () => {
  test('passes before the cluster is there, and for one that is as it was deployed', async () => {
    const resources = clusterStack('ours');
    expect(await look('us-east-1', resources)).toMatchObject([
      { outcome: 'passed', says: 'no cluster is deployed yet' },
    ]);
    await deploy(account, { name: 'platform-test-Eks', resources });
    expect(await look('us-east-1', resources)).toEqual([
      { outcome: 'passed', says: 'cluster ours is as it was deployed', fix: null },
    ]);
  });

  test('does not take an edit of the template for a change by hand', async () => {
    expect(await look('us-east-1', clusterStack('ours', { DeletionProtection: false }))).toMatchObject([
      { outcome: 'passed' },
    ]);
  });

  test('warns of what somebody changed by hand, and says what the next deployment makes of it', async () => {
    const region = 'eu-west-1';
    await deploy(account, { name: 'platform-test-Eks', region, resources: clusterStack('ours') });
    await account
      .aws(region)
      .eks()
      .send(new UpdateClusterConfigCommand({ name: 'ours', deletionProtection: false }));
    const says = 'cluster ours: deletion protection is false, and was deployed as true; the next deployment';
    expect(await look(region, clusterStack('ours'))).toMatchObject([
      { outcome: 'warning', says: `${says} leaves it so` },
    ]);
    expect(await look(region, clusterStack('ours', { DeletionProtection: false }))).toMatchObject([
      { outcome: 'warning', says: `${says} sets it to false` },
    ]);
  });
});
