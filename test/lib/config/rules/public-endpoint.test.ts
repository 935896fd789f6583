import { publicEndpoint } from '../../../../lib/config/rules/public-endpoint';
import { withCluster } from '../../../support/configuration';

const openToTheWorld = { reason: 'Public workshop cluster until 1 March' };

describe('public-endpoint', () => {
  it('accepts a private endpoint, and one that is limited to ranges', () => {
    expect(publicEndpoint.check(withCluster({ endpoint: { publicCidrs: [] } }))).toEqual([]);
    expect(publicEndpoint.check(withCluster({ endpoint: { publicCidrs: ['203.0.113.0/24'] } }))).toEqual([]);
  });

  it('refuses 0.0.0.0/0 unless a reason is given', () => {
    const publicCidrs = ['203.0.113.0/24', '0.0.0.0/0'];
    expect(publicEndpoint.check(withCluster({ endpoint: { publicCidrs } }))).toEqual([
      {
        path: 'cluster.endpoint.publicCidrs[1]',
        value: '0.0.0.0/0',
        rule: 'must not be the whole internet, or a large part of it, without a written reason',
        fix: 'list the ranges of your offices, VPN and CI; or add cluster.endpoint.openToTheWorld: { reason: "..." }',
      },
    ]);
    expect(publicEndpoint.check(withCluster({ endpoint: { publicCidrs, openToTheWorld } }))).toEqual([]);
  });

  it('refuses the whole internet under another address of it', () => {
    const [problem] = publicEndpoint.check(withCluster({ endpoint: { publicCidrs: ['10.0.0.0/0'] } }));
    expect(problem?.path).toBe('cluster.endpoint.publicCidrs[0]');
  });

  it('refuses the whole internet in two halves', () => {
    const publicCidrs = ['0.0.0.0/1', '128.0.0.0/1'];
    expect(publicEndpoint.check(withCluster({ endpoint: { publicCidrs } }))).toHaveLength(2);
  });

  it.each(['10.0.0.0/8', '10.1.2.0/24', '172.20.0.0/16', '192.168.1.0/24'])('refuses the private range %s', (cidr) => {
    expect(publicEndpoint.check(withCluster({ endpoint: { publicCidrs: ['203.0.113.0/24', cidr] } }))).toEqual([
      {
        path: 'cluster.endpoint.publicCidrs[1]',
        value: cidr,
        rule: 'must be a public range: private addresses never reach the public endpoint, and EKS refuses them',
        fix: 'remove it: inside the VPC and over a VPN, the private endpoint answers',
      },
    ]);
  });

  it('refuses a reason that excuses nothing', () => {
    expect(publicEndpoint.check(withCluster({ endpoint: { publicCidrs: [], openToTheWorld } }))).toEqual([
      {
        path: 'cluster.endpoint.openToTheWorld',
        value: openToTheWorld.reason,
        rule: 'must be absent when publicCidrs is not open to the world: it would excuse nothing',
        fix: 'remove it',
      },
    ]);
  });

  it('passes over ranges that are malformed', () => {
    expect(publicEndpoint.check(withCluster({ endpoint: { publicCidrs: ['', '0/0', '::/0'] } }))).toEqual([]);
  });
});
