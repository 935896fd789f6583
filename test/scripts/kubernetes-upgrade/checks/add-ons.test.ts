import { RELEASES } from '../../../../lib/config/versions';
import { addOns } from '../../../../scripts/kubernetes-upgrade/checks/add-ons';
import type { LiveAddon } from '../../../../scripts/kubernetes-upgrade/live/addons';
import { withCluster } from '../../../support/configuration';
import { addon, question } from '../support/live';

const [old, recent] = [RELEASES['1.35'].addons.coredns, RELEASES['1.36'].addons.coredns];
const offer = (version: string, ...runsOn: readonly string[]) => ({ version, runsOn, defaultOn: [] });
const says = (one: LiveAddon, environment = withCluster({ version: '1.36' })) =>
  addOns.judge(question({ addons: { value: [one] }, environment }));
const stranger = (...offers: readonly ReturnType<typeof offer>[]): LiveAddon => ({
  name: 'adot',
  version: 'v1',
  status: 'ACTIVE',
  offers,
});

describe('add-ons', () => {
  it('passes for what stays and for what changes after the control plane', () => {
    const staying = addon('vpc-cni', { offers: [offer(RELEASES['1.36'].addons['vpc-cni'], '1.35', '1.36')] });
    expect(says(staying)).toMatchObject([
      { outcome: 'passed', says: expect.stringMatching(/stays: it runs on 1\.36$/) as unknown },
    ]);
    expect(says(addon('kube-proxy'))).toMatchObject([
      { outcome: 'passed', says: expect.stringMatching(/changes after the control plane/) as unknown },
    ]);
  });

  it('fails for what must change before the control plane, and says how', () => {
    expect(says(addon('coredns', { offers: [offer(recent, '1.35', '1.36'), offer(old, '1.35')] }))).toEqual([
      {
        outcome: 'failed',
        says: `add-on coredns ${old} does not run on 1.36: it changes before the control plane, to ${recent}, which runs on 1.35 and 1.36`,
        fix: `write 'coredns': '${recent}' into addons.versions of the environment, keep cluster.version at 1.35, and deploy that first`,
      },
    ]);
  });

  it('warns where no version runs on both: the deployment closes the gap by itself', () => {
    expect(says(addon('coredns'))).toMatchObject([
      { outcome: 'warning', fix: `nothing: the deployment changes it to ${recent} right after the control plane` },
    ]);
  });

  it('fails for a pinned version that EKS does not offer, and says what to write', () => {
    const pinned = withCluster({ version: '1.36' });
    const environment = { ...pinned, addons: { ...pinned.addons, versions: { coredns: 'v0' } } };
    expect(says(addon('coredns'), environment)).toMatchObject([
      {
        outcome: 'failed',
        says: 'add-on coredns shall be v0, as addons.versions says, which EKS does not offer for 1.36',
        fix: `write 'coredns': '${recent}' into addons.versions of the environment`,
      },
    ]);
    expect(says(addon('coredns', { offers: [] }))).toMatchObject([
      { fix: 'EKS offers none for it: exclude the add-on, or stay' },
    ]);
  });

  it('gives the command for an add-on that the platform does not install', () => {
    expect(says(stranger(offer('v2', '1.35', '1.36'), offer('v1', '1.35')))).toMatchObject([
      {
        outcome: 'failed',
        fix: 'aws eks update-addon --cluster-name platform-test --addon-name adot --addon-version v2 --region us-east-1',
      },
    ]);
    expect(says(stranger(offer('v2', '1.36')))).toMatchObject([
      { outcome: 'warning', fix: expect.stringMatching(/^right after the upgrade: aws eks update-addon/) as unknown },
    ]);
    expect(says(stranger())).toMatchObject([
      { outcome: 'warning', fix: expect.stringMatching(/^EKS offers none/) as unknown },
    ]);
  });

  it('fails for an add-on that is not active', () => {
    expect(says(addon('kube-proxy', { status: 'DEGRADED' }))[0]).toMatchObject({
      outcome: 'failed',
      says: 'add-on kube-proxy is DEGRADED: its update might not end',
    });
  });
});
