import type { JsonObject } from '../../../lib/compliance/template';
import { reach } from '../../../scripts/reach/reach';
import { resource } from '../../support/template-of';
import { networkOf } from './small-network';

const entry = (RuleNumber: number, properties: JsonObject) =>
  resource('AWS::EC2::NetworkAclEntry', {
    NetworkAclId: { Ref: 'Acl' },
    RuleNumber,
    Protocol: 6,
    RuleAction: 'allow',
    CidrBlock: '0.0.0.0/0',
    ...properties,
  });
const https = { PortRange: { From: 443, To: 443 } };
const answers = { PortRange: { From: 1024, To: 65_535 } };
/** The last check of a call with a network ACL on one subnet. */
const last = (subnet: string, entries: JsonObject, to = 'internet') => {
  const network = networkOf({
    Acl: resource('AWS::EC2::NetworkAcl'),
    AclAssociation: resource('AWS::EC2::SubnetNetworkAclAssociation', {
      SubnetId: { Ref: subnet },
      NetworkAclId: { Ref: 'Acl' },
    }),
    ...entries,
  });
  const { verdict, ways } = reach(network, { from: 'function/Function', to, protocol: 'tcp', port: 443 });
  return [verdict, ways.at(-1)?.steps.at(-1)?.fact];
};
const REACHED = ['reachable', 'the internet gateway carries the call to the internet'];
const out = { Out: entry(100, { Egress: true, ...https }), Back: entry(100, answers) };

describe('a network ACL of our own', () => {
  it('lets through what it allows both ways', () => {
    expect(last('Private', out)).toEqual(REACHED);
  });

  it('lets nothing through that no entry allows', () => {
    expect(last('Private', {})).toEqual(['blocked', 'network ACL does not let tcp 443 out']);
  });

  it('must let answers back in', () => {
    expect(last('Private', { Out: out.Out })).toEqual(['blocked', 'network ACL does not let answers of tcp 443 in']);
  });

  it('must let all ports back in that an answer may come to', () => {
    const Back = entry(100, { PortRange: { From: 1024, To: 40_000 } });
    expect(last('Private', { ...out, Back })).toEqual(['blocked', 'network ACL does not let answers of tcp 443 in']);
    const Rest = entry(200, { PortRange: { From: 40_001, To: 65_535 } });
    expect(last('Private', { ...out, Back, Rest })).toEqual(REACHED);
  });

  it('decides by the first entry that fits', () => {
    const deny = (number: number) => entry(number, { Egress: true, RuleAction: 'deny', Protocol: -1 });
    expect(last('Private', { ...out, Deny: deny(99) })[0]).toBe('blocked');
    expect(last('Private', { ...out, Deny: deny(101) })).toEqual(REACHED);
  });

  it('guards the subnet of the NAT gateway too, on both of its sides', () => {
    expect(last('Public', {})).toEqual(['blocked', 'network ACL does not let tcp 443 in']);
    const inwards = { In: entry(100, https), Forth: entry(100, { Egress: true, ...answers }) };
    expect(last('Public', inwards)).toEqual(['blocked', 'network ACL does not let tcp 443 out']);
    expect(
      last('Public', { ...inwards, Out: entry(99, { Egress: true, ...https }), Back: entry(99, answers) }),
    ).toEqual(REACHED);
  });

  it('stands between two subnets, on the side of the one who is called too', () => {
    const refused = ['blocked', 'network ACL does not let tcp 443 in'];
    expect(last('Public', {}, 'subnets/public')).toEqual(refused);
    expect(last('Public', { In: entry(100, https) }, 'subnets/public')).toEqual([
      'blocked',
      'network ACL does not let answers of tcp 443 out',
    ]);
  });

  it('does not stand between two in one subnet', () => {
    const facts = last('Private', {}, 'subnets/private');
    expect(facts).toEqual(['reachable', 'security groups that nobody knows yet: taken to let tcp 443 in']);
  });
});
