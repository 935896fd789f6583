import type { JsonObject } from '../../../../lib/compliance/template';
import { kubernetesVersion } from '../../../../scripts/preflight/checks/kubernetes-version';
import { emulatedAccount } from '../../../support/emulated-account';
import { day, kubernetesOffer, offer } from '../support/offer';
import { ask } from '../support/outcomes';
import { targetWith } from '../support/target';

const account = emulatedAccount();

const cluster = (Version: string, SupportType = 'EXTENDED') => ({
  Cluster: {
    Type: 'AWS::EKS::Cluster',
    Properties: { Name: 'platform-test', Version, UpgradePolicy: { SupportType } },
  },
});
const look = (resources: JsonObject) =>
  ask(kubernetesVersion, targetWith(resources, { account: account.id }), account.freshAws());

const OFFERED = [
  kubernetesOffer('1.36', 'STANDARD_SUPPORT'),
  kubernetesOffer('1.35', 'STANDARD_SUPPORT'),
  kubernetesOffer('1.33', 'EXTENDED_SUPPORT'),
  kubernetesOffer('1.31', 'UNSUPPORTED'),
];

beforeEach(() => offer(account, { kubernetes: OFFERED, page: 2 }));

describe('kubernetes-version', () => {
  test('passes in standard support, and says until when', async () => {
    expect(await look(cluster('1.36'))).toEqual([
      {
        outcome: 'passed',
        says: 'Kubernetes 1.36 of platform-test is in standard support until 2027-08-02',
        fix: null,
      },
    ]);
  });

  test('asks nothing where there is no cluster', async () => {
    expect(await look({})).toEqual([]);
  });

  test('warns in extended support of its price and its end', async () => {
    expect(await look(cluster('1.33'))).toEqual([
      {
        outcome: 'warning',
        says: 'Kubernetes 1.33 of platform-test left standard support on 2026-07-29: the control plane costs six times as much, until extended support ends on 2027-07-29',
        fix: { kind: 'by-hand', how: 'raise cluster.version by one minor' },
      },
    ]);
  });

  test('warns that EKS upgrades by itself where extended support is not wanted', async () => {
    expect(await look(cluster('1.33', 'STANDARD'))).toMatchObject([
      {
        outcome: 'warning',
        says: 'Kubernetes 1.33 of platform-test left standard support on 2026-07-29: with supportType "STANDARD", EKS upgrades the control plane by itself',
      },
    ]);
  });

  test.each([
    ['1.31', 'EKS supports Kubernetes 1.31 no more, which platform-test wants'],
    ['1.34', 'EKS does not offer Kubernetes 1.34 in us-east-1, which platform-test wants'],
  ])('fails where EKS does not offer the version: %s, and names those that it does', async (version, says) => {
    const fix = { kind: 'by-hand', how: 'set cluster.version to one that EKS offers: 1.36, 1.35, 1.33' };
    expect(await look(cluster(version))).toEqual([{ outcome: 'failed', says, fix }]);
  });

  test('names another Region as the way out where EKS offers nothing that is known', async () => {
    await offer(account, { kubernetes: [{ clusterVersion: '1.99', versionStatus: 'STANDARD_SUPPORT' }] });
    expect(await look(cluster('1.36'))).toMatchObject([
      { outcome: 'failed', fix: { how: expect.stringContaining('choose another Region') as unknown } },
    ]);
  });

  test('warns of dates that differ from those of the matrix', async () => {
    const later = { ...kubernetesOffer('1.36', 'STANDARD_SUPPORT'), endOfExtendedSupportDate: day('2028-08-23') };
    await offer(account, { kubernetes: [later] });
    expect(await look(cluster('1.36'))).toMatchObject([
      { outcome: 'passed' },
      {
        outcome: 'warning',
        says: 'EKS ends extended support of Kubernetes 1.36 on 2028-08-23, where lib/config/versions.ts says 2028-08-02',
        fix: { how: 'write 2028-08-23 into lib/config/versions.ts' },
      },
    ]);
  });

  test('leaves alone what EKS says of clusters that are not its own', async () => {
    const elsewhere = { ...kubernetesOffer('1.36', 'UNSUPPORTED'), clusterType: 'eks-local' };
    await offer(account, { kubernetes: [elsewhere, ...OFFERED] });
    expect(await look(cluster('1.36'))).toMatchObject([{ outcome: 'passed' }]);
  });
});
