import type { JsonObject } from '../../../lib/compliance/template';
import { readSecurityRule } from '../../../scripts/reach/read-security-rule';
import { joined, STACK, tcp, the } from './small-network';

const templates = joined();
const read = (rule: JsonObject, side: 'ingress' | 'egress' = 'ingress') =>
  readSecurityRule(templates, the(templates, 'Group'), rule, side);

describe('a rule of a security group', () => {
  it('names a range, a protocol, ports and a reason', () => {
    expect(read({ ...tcp(443, { CidrIp: '10.0.0.0/8' }), Description: 'why' })).toMatchObject({
      protocol: 'tcp',
      ports: { first: 443, last: 443 },
      peer: { kind: 'range', range: { cidr: '10.0.0.0/8' } },
      reason: 'why',
    });
  });

  it('names another group: the source or the destination, by its side', () => {
    const rule = tcp(53, { SourceSecurityGroupId: { Ref: 'Group' }, DestinationSecurityGroupId: 'sg-elsewhere' });
    expect(read(rule)?.peer).toEqual({ kind: 'group', group: `${STACK}/Group` });
    expect(read(rule, 'egress')?.peer).toEqual({ kind: 'group', group: 'sg-elsewhere' });
  });

  it('names a prefix list, with its ranges where a template holds them', () => {
    expect(read(tcp(443, { DestinationPrefixListId: 'pl-1' }), 'egress')?.peer).toEqual({
      kind: 'prefix-list',
      list: 'pl-1',
      ranges: undefined,
    });
  });

  it.each([
    ['ICMP', { IpProtocol: 'icmp', CidrIp: '0.0.0.0/0', FromPort: 8, ToPort: -1 }],
    ['IPv6', tcp(443, { CidrIpv6: '::/0' })],
    ['a peer that is not there', tcp(443, {})],
  ])('is not read for %s', (_, rule) => {
    expect(read(rule)).toBeUndefined();
  });
});
