import type { IpPermission } from '@aws-sdk/client-ec2';

import { securityGroups } from '../../../../scripts/rehearse/checks/security-groups';
import { findings, type Broken } from '../support/broken';
import { changed, live } from '../support/sound';

const INSIDE = { IpRanges: [{ CidrIp: '10.0.0.0/16' }] };
const EVERYWHERE = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] };

const tcp = (FromPort: number, ToPort: number, peer: IpPermission): IpPermission => ({
  IpProtocol: 'tcp',
  FromPort,
  ToPort,
  ...peer,
});
const ingress = (rule: IpPermission) => ({
  securityGroups: changed(live.securityGroups, 0, { IpPermissions: [rule] }),
});
const egress = (rule: IpPermission) => ({
  securityGroups: changed(live.securityGroups, 0, { IpPermissionsEgress: [rule] }),
});

describe('the check of the security groups', () => {
  test.each<Broken>([
    [
      'a port that is open to the internet',
      ingress(tcp(443, 443, EVERYWHERE)),
      'security group nodes lets 0.0.0.0/0 in to port 443',
    ],
    [
      'a port that is open to the internet over IPv6',
      ingress(tcp(22, 22, { Ipv6Ranges: [{ CidrIpv6: '::/0' }] })),
      'security group nodes lets ::/0 in to port 22',
    ],
    [
      'ICMP from the internet',
      ingress({ IpProtocol: 'icmp', ...EVERYWHERE }),
      'security group nodes lets 0.0.0.0/0 in to port any',
    ],
    ['all protocols in', ingress({ IpProtocol: '-1', ...INSIDE }), 'security group nodes has a rule for all protocols'],
    [
      'all protocols out',
      egress({ IpProtocol: '-1', ...EVERYWHERE }),
      'security group nodes has a rule for all protocols',
    ],
    ['a wide span in', ingress(tcp(1024, 65_535, INSIDE)), 'security group nodes has a rule for ports 1024 to 65535'],
    ['a wide span out', egress(tcp(0, 101, EVERYWHERE)), 'security group nodes has a rule for ports 0 to 101'],
    [
      'a rule that names no ports',
      ingress({ IpProtocol: 'udp', ...INSIDE }),
      'security group nodes has a rule for ports 0 to 65535',
    ],
    ['that none is ours', { securityGroups: live.securityGroups.slice(2) }, 'there is no security group of ours'],
  ])('reports %s', (_, part, sentence) => {
    expect(findings(securityGroups, part)).toEqual([sentence]);
  });

  test('lets a narrow span pass', () => {
    expect(findings(securityGroups, ingress(tcp(2000, 2100, INSIDE)))).toEqual([]);
  });
});
