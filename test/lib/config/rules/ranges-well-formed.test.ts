import { rangesWellFormed } from '../../../../lib/config/rules/ranges-well-formed';
import { withCluster, withNetwork, withRecovery } from '../../../support/configuration';

describe('ranges-well-formed', () => {
  it.each(['10.0.0.0/16', '10.255.252.0/22', '172.16.0.0/16', '172.31.252.0/22', '192.168.0.0/16', '100.64.0.0/16'])(
    'accepts %s for a VPC',
    (cidr) => {
      expect(rangesWellFormed.check(withNetwork({ cidr }))).toEqual([]);
    },
  );

  it('refuses a range that does not begin at its network address', () => {
    expect(rangesWellFormed.check(withNetwork({ cidr: '10.0.1.7/16' }))).toEqual([
      {
        path: 'network.cidr',
        value: '10.0.1.7/16',
        rule: 'must begin at its network address',
        fix: 'write "10.0.0.0/16"',
      },
    ]);
  });

  it.each([
    ['10.0.0.0/15', 'write "10.0.0.0/16" or a smaller part of it'],
    ['10.0.4.0/23', 'write "10.0.4.0/22" or a larger range'],
    ['10.0.6.0/24', 'write "10.0.4.0/22" or a larger range'],
  ])('refuses %s for a VPC, and proposes a range that is well formed', (cidr, fix) => {
    expect(rangesWellFormed.check(withNetwork({ cidr }))).toEqual([
      { path: 'network.cidr', value: cidr, rule: 'must have a prefix length from /16 to /22', fix },
    ]);
  });

  it.each(['8.8.0.0/16', '172.32.0.0/16', '192.169.0.0/16', '100.128.0.0/16', '0.0.0.0/16', '255.255.0.0/16'])(
    'refuses the public range %s for a VPC',
    (cidr) => {
      expect(rangesWellFormed.check(withNetwork({ cidr }))).toEqual([
        {
          path: 'network.cidr',
          value: cidr,
          rule: 'must lie inside 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10',
          fix: 'choose a private range',
        },
      ]);
    },
  );

  it.each(['172.20.0.0/16', '10.96.0.0/12', '192.168.7.0/24'])('accepts %s for services', (serviceCidr) => {
    expect(rangesWellFormed.check(withCluster({ serviceCidr }))).toEqual([]);
  });

  it('refuses for services what EKS refuses: sizes outside /12 to /24 and the shared address space', () => {
    const at = (serviceCidr: string) => rangesWellFormed.check(withCluster({ serviceCidr })).map(({ rule }) => rule);
    expect(at('10.0.0.0/11')).toEqual(['must have a prefix length from /12 to /24']);
    expect(at('10.0.0.0/25')).toEqual(['must have a prefix length from /12 to /24']);
    expect(at('100.64.0.0/16')).toEqual(['must lie inside 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16']);
  });

  it('holds the second VPC to the same rules', () => {
    expect(rangesWellFormed.check(withRecovery({ cidr: '10.9.0.1/16' }))).toEqual([
      {
        path: 'recovery.cidr',
        value: '10.9.0.1/16',
        rule: 'must begin at its network address',
        fix: 'write "10.9.0.0/16"',
      },
    ]);
  });

  it('reports all that is wrong with one range', () => {
    expect(rangesWellFormed.check(withNetwork({ cidr: '8.8.8.8/8' })).map(({ rule }) => rule)).toEqual([
      'must begin at its network address',
      'must have a prefix length from /16 to /22',
      'must lie inside 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10',
    ]);
  });

  it('passes over ranges that are malformed', () => {
    expect(rangesWellFormed.check(withNetwork({ cidr: '10.0.0.0' }))).toEqual([]);
    expect(rangesWellFormed.check(withNetwork({ cidr: '010.0.0.0/16' }))).toEqual([]);
  });
});
