import { regionEnabled } from '../../../../scripts/preflight/checks/region-enabled';
import { emulatedAccount } from '../../../support/emulated-account';
import { ask } from '../support/outcomes';
import { stackWith, targetWith } from '../support/target';

const account = emulatedAccount();
const targetIn = (...regions: readonly string[]) => ({
  ...targetWith({}, { account: account.id, region: regions[0] ?? '' }),
  stacks: regions.map((region) => stackWith({}, { account: account.id, region })),
});
const look = (...regions: readonly string[]) => ask(regionEnabled, targetIn(...regions), account.aws(regions[0]));

describe('region-enabled', () => {
  test('passes for each Region that is on, once', async () => {
    expect(await look('eu-west-1', 'us-east-1', 'eu-west-1')).toEqual([
      { outcome: 'passed', says: `eu-west-1 is on for account ${account.id} (opt-in-not-required)`, fix: null },
      { outcome: 'passed', says: `us-east-1 is on for account ${account.id} (opt-in-not-required)`, fix: null },
    ]);
  });

  test('fails for a Region that nobody has opted in to, with the command that does', async () => {
    expect(await look('me-central-1')).toEqual([
      {
        outcome: 'failed',
        says: `me-central-1 is off for account ${account.id} (not-opted-in)`,
        fix: { kind: 'command', command: 'aws account enable-region --region-name me-central-1' },
      },
    ]);
  });

  test('fails for a Region that AWS does not list', async () => {
    expect(await look('mars-north-1')).toMatchObject([
      { outcome: 'failed', says: `mars-north-1 is off for account ${account.id} (not listed)` },
    ]);
  });

  test('says of which Region it speaks', async () => {
    const found = await regionEnabled.look(targetIn('eu-west-1', 'us-east-1'), account.aws('eu-west-1'));
    expect(found.map(({ region }) => region)).toEqual(['eu-west-1', 'us-east-1']);
  });
});
