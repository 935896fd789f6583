import { rangesDisjoint } from '../../../../lib/config/rules/ranges-disjoint';
import { valid, withNetwork, withRecovery } from '../../../support/configuration';

const overlap = (path: string, value: string, other: string) => ({
  path,
  value,
  rule: `must not overlap ${other}`,
  fix: 'choose a range that no connected network uses',
});

describe('ranges-disjoint', () => {
  it('accepts networks that touch without sharing an address', () => {
    const peers = [
      { name: 'below', cidr: '9.255.0.0/16' },
      { name: 'above', cidr: '10.1.0.0/16' },
    ];
    expect(rangesDisjoint.check(withNetwork({ cidr: '10.0.0.0/16', peers }))).toEqual([]);
  });

  it('refuses a service range inside the VPC', () => {
    const cluster = { ...valid.cluster, serviceCidr: '10.0.128.0/20' };
    expect(rangesDisjoint.check({ ...valid, cluster })).toEqual([
      overlap('cluster.serviceCidr', '10.0.128.0/20', 'network.cidr (10.0.0.0/16)'),
    ]);
  });

  it('refuses a second VPC around the first', () => {
    expect(rangesDisjoint.check(withRecovery({ cidr: '10.0.0.0/15' }))).toEqual([
      overlap('recovery.cidr', '10.0.0.0/15', 'network.cidr (10.0.0.0/16)'),
    ]);
  });

  it('refuses every pair that overlaps, each once, at the later of the two', () => {
    const peers = [
      { name: 'office', cidr: '10.0.3.0/24' },
      { name: 'lab', cidr: '10.0.0.0/8' },
    ];
    expect(rangesDisjoint.check(withNetwork({ cidr: '10.0.0.0/16', peers }))).toEqual([
      overlap('network.peers[0].cidr', '10.0.3.0/24', 'network.cidr (10.0.0.0/16)'),
      overlap('network.peers[1].cidr', '10.0.0.0/8', 'network.cidr (10.0.0.0/16)'),
      overlap('network.peers[1].cidr', '10.0.0.0/8', 'network.peers[0].cidr (10.0.3.0/24)'),
    ]);
  });

  it('passes over ranges that are malformed', () => {
    const peers = [
      { name: 'a', cidr: '10.0.0.0/33' },
      { name: 'b', cidr: '' },
    ];
    expect(rangesDisjoint.check(withNetwork({ cidr: '10.0.0.0/16', peers }))).toEqual([]);
  });
});
