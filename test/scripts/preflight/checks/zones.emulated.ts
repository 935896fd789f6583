import type { JsonObject } from '../../../../lib/compliance/template';
import { zones } from '../../../../scripts/preflight/checks/zones';
import { emulatedAccount } from '../../../support/emulated-account';
import { offer } from '../support/offer';
import { ask } from '../support/outcomes';
import { refsTo, subnetsIn } from '../support/subnets';
import { targetWith } from '../support/target';

const account = emulatedAccount();

const cluster = (...names: readonly string[]) => ({
  Cluster: { Type: 'AWS::EKS::Cluster', Properties: { ResourcesVpcConfig: { SubnetIds: refsTo(...names) } } },
});
const look = (resources: JsonObject) => ask(zones, targetWith(resources, { account: account.id }), account.freshAws());

beforeEach(() => offer(account, {}));

describe('zones', () => {
  test('passes where all zones are available, and says which they are in this account', async () => {
    expect(await look({ ...subnetsIn('us-east-1a', 'us-east-1b'), ...cluster('us-east-1a', 'us-east-1b') })).toEqual([
      { outcome: 'passed', says: 'us-east-1a (use1-az6), us-east-1b (use1-az1): all there and available', fix: null },
    ]);
  });

  test('asks nothing where no template names a zone', async () => {
    expect(await look({})).toEqual([]);
  });

  test('fails where the account does not have a zone, and names those that it has', async () => {
    await offer(account, { zones: { 'us-east-1b': null, 'us-east-1f': null } });
    expect(await look(subnetsIn('us-east-1a', 'us-east-1b'))).toEqual([
      {
        outcome: 'failed',
        says: 'the account has no zone us-east-1b in us-east-1',
        fix: {
          kind: 'by-hand',
          how: 'name in availabilityZones only letters of zones that the account has: us-east-1a, us-east-1c, us-east-1d, us-east-1e',
        },
      },
    ]);
  });

  test('fails where a zone is unavailable, and warns where it is unwell', async () => {
    await offer(account, {
      zones: { 'us-east-1a': 'unavailable', 'us-east-1b': 'impaired', 'us-east-1c': 'information' },
    });
    expect(await look(subnetsIn('us-east-1a', 'us-east-1b', 'us-east-1c'))).toMatchObject([
      { outcome: 'failed', says: 'zone us-east-1a is unavailable' },
      { outcome: 'warning', says: 'zone us-east-1b is impaired: not everything can be made in it' },
    ]);
  });

  test('fails where EKS refuses the zone of a control plane, by the id that the letter has in this account', async () => {
    expect(await look({ ...subnetsIn('us-east-1a', 'us-east-1e'), ...cluster('us-east-1a', 'us-east-1e') })).toEqual([
      {
        outcome: 'failed',
        says: 'platform-test-Eks/Cluster would have its control plane in us-east-1e, which is use1-az3 in this account: EKS refuses that zone',
        fix: {
          kind: 'by-hand',
          how: 'name in controlPlaneZones at least two letters of other zones; these can stay: us-east-1a',
        },
      },
    ]);
  });

  test('lets other subnets stand in the zone that EKS refuses', async () => {
    expect(await look({ ...subnetsIn('us-east-1a', 'us-east-1e'), ...cluster('us-east-1a') })).toMatchObject([
      { outcome: 'passed' },
    ]);
  });
});
