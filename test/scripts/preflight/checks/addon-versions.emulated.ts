import type { JsonObject } from '../../../../lib/compliance/template';
import { addonVersions } from '../../../../scripts/preflight/checks/addon-versions';
import { emulatedAccount } from '../../../support/emulated-account';
import { addonOffer, offer } from '../support/offer';
import { ask } from '../support/outcomes';
import { targetWith } from '../support/target';

const account = emulatedAccount();

const addon = (AddonName: string, AddonVersion?: string) => ({
  Type: 'AWS::EKS::Addon',
  Properties: { AddonName, ClusterName: { Ref: 'Cluster' }, ...(AddonVersion === undefined ? {} : { AddonVersion }) },
});
const look = (addons: JsonObject) =>
  ask(
    addonVersions,
    targetWith(
      { Cluster: { Type: 'AWS::EKS::Cluster', Properties: { Version: '1.36' } }, ...addons },
      { account: account.id },
    ),
    account.freshAws(),
  );

beforeEach(() =>
  offer(account, {
    page: 1,
    addons: [
      addonOffer('vpc-cni', '1.36', 'v1.22.4-eksbuild.3', 'v1.9.0-eksbuild.1', 'v1.22.4-eksbuild.10'),
      addonOffer('coredns', '1.36', 'v1.14.3-eksbuild.23'),
      addonOffer('adot', '1.35', 'v0.100.0-eksbuild.1'),
    ],
  }),
);

describe('addon-versions', () => {
  test('passes where EKS offers every version, on whichever page', async () => {
    const addons = {
      Network: addon('vpc-cni', 'v1.9.0-eksbuild.1'),
      Dns: addon('coredns', 'v1.14.3-eksbuild.23'),
    };
    expect(await look(addons)).toEqual([
      { outcome: 'passed', says: 'EKS offers the versions of 2 add-ons for Kubernetes 1.36', fix: null },
    ]);
  });

  test('asks nothing where there is no add-on', async () => {
    expect(await look({})).toEqual([]);
  });

  test('passes where the choice is left to EKS', async () => {
    expect(await look({ Dns: addon('coredns') })).toMatchObject([{ outcome: 'passed' }]);
  });

  test('fails for a version that EKS does not offer, and names its own choice, then the newest', async () => {
    expect(await look({ Network: addon('vpc-cni', 'v1.22.3-eksbuild.1') })).toEqual([
      {
        outcome: 'failed',
        says: 'EKS does not offer vpc-cni v1.22.3-eksbuild.1 for Kubernetes 1.36 in us-east-1',
        fix: {
          kind: 'by-hand',
          how: 'set addons.versions["vpc-cni"] to one of v1.22.4-eksbuild.3 (default), v1.22.4-eksbuild.10, v1.9.0-eksbuild.1',
        },
      },
    ]);
  });

  test('fails for an add-on that EKS offers for other Kubernetes versions only', async () => {
    expect(await look({ Telemetry: addon('adot', 'v0.100.0-eksbuild.1') })).toEqual([
      {
        outcome: 'failed',
        says: 'EKS offers no add-on adot for Kubernetes 1.36 in us-east-1',
        fix: { kind: 'by-hand', how: 'leave it out with addons.exclude, or set cluster.version to one that has it' },
      },
    ]);
  });
});
