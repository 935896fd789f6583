import { rangeOf } from '../../../scripts/reach/address-range';
import type { Peer, SecurityGroup, SecurityRule } from '../../../scripts/reach/model';
import type { Point } from '../../../scripts/reach/points';
import { enterGroups, leaveGroups } from '../../../scripts/reach/security-group-steps';
import { networkOf } from './small-network';

const [subnet] = networkOf().subnets;
const rule = (peer: Peer, reason = ''): SecurityRule => ({
  protocol: 'tcp',
  ports: { first: 443, last: 443 },
  peer,
  reason,
});
const group = (id: string, ...rules: readonly SecurityRule[]): SecurityGroup => ({
  id,
  name: id,
  ingress: rules,
  egress: rules,
});
const range = (cidr: string): Peer => ({ kind: 'range', range: rangeOf(cidr) });
const inside = (...groups: readonly SecurityGroup[]): Point => ({
  label: 'here',
  addresses: rangeOf('10.0.0.0/24'),
  at: subnet && { subnet, groups, hasPublicAddress: false },
});
const nobody: Point = { ...inside(), at: subnet && { subnet, groups: undefined, hasPublicAddress: false } };
const outside: Point = { label: 'there', addresses: rangeOf('203.0.113.0/24'), at: undefined };
const asked = { protocol: 'tcp', port: 443 } as const;

describe('security groups', () => {
  it.each([
    ['a range that holds all of it', [range('203.0.113.0/24')], outside, true],
    ['a range that holds part of it', [range('203.0.113.0/25')], outside, false],
    ['the group of the other', [{ kind: 'group', group: 'b' } as const], inside(group('b')), true],
    ['one of the groups of the other', [{ kind: 'group', group: 'b' } as const], inside(group('c'), group('b')), true],
    ['another group', [{ kind: 'group', group: 'b' } as const], inside(group('c')), false],
    ['the group of somebody outside', [{ kind: 'group', group: 'b' } as const], outside, false],
    [
      'a prefix list',
      [{ kind: 'prefix-list', list: 'pl', ranges: [rangeOf('203.0.113.0/24')] } as const],
      outside,
      true,
    ],
    ['nothing', [], outside, false],
    ['one of several', [range('10.9.0.0/16'), range('0.0.0.0/0')], outside, true],
  ])('let through what a rule names: %s', (_, peers, other, ok) => {
    const own = inside(group('a', ...peers.map((peer) => rule(peer))));
    expect(leaveGroups(own, other, asked).ok).toBe(ok);
    expect(enterGroups(other, own, asked).ok).toBe(ok);
  });

  it('add up', () => {
    const own = inside(group('a'), group('b', rule(range('0.0.0.0/0'), 'because')));
    expect(leaveGroups(own, outside, asked)).toMatchObject({
      fact: '"b" lets out tcp 443 to 0.0.0.0/0 (because)',
      resources: ['b'],
    });
  });

  it('say who refused whom', () => {
    const own = inside(group('a'), group('b'));
    expect(enterGroups(outside, own, asked).fact).toBe('no rule of "a" or "b" lets in tcp 443 from there');
    expect(leaveGroups(own, inside(group('c')), asked).fact).toBe('no rule of "a" or "b" lets out tcp 443 to "c"');
  });

  it('say that a prefix list may, when no template holds it', () => {
    const own = inside(group('a', rule({ kind: 'prefix-list', list: 'pl-1', ranges: undefined })));
    expect(leaveGroups(own, outside, asked)).toMatchObject({
      ok: false,
      fact: expect.stringContaining('unless prefix list pl-1 does: no template holds it') as unknown,
    });
  });

  it('are taken to agree where nobody knows them', () => {
    expect(leaveGroups(nobody, outside, asked)).toMatchObject({ ok: true, assumed: true });
    expect(enterGroups(outside, nobody, asked)).toMatchObject({ ok: true, assumed: true });
  });
});
