import type { JsonObject } from '../../../lib/compliance/template';
import { readNetworkAcls } from '../../../scripts/reach/read-network-acls';
import { resource } from '../../support/template-of';
import { joined, STACK } from './small-network';

const entry = (RuleNumber: number, properties: JsonObject) =>
  resource('AWS::EC2::NetworkAclEntry', {
    NetworkAclId: { Ref: 'Acl' },
    RuleNumber,
    Protocol: 6,
    RuleAction: 'allow',
    CidrBlock: '0.0.0.0/0',
    ...properties,
  });
const ACL = {
  Acl: resource('AWS::EC2::NetworkAcl'),
  AclAssociation: resource('AWS::EC2::SubnetNetworkAclAssociation', {
    SubnetId: { Ref: 'Private' },
    NetworkAclId: { Ref: 'Acl' },
  }),
};

describe('network ACLs', () => {
  it('belong to the subnets that they are associated with, their entries in order of number', () => {
    const acls = readNetworkAcls(
      joined({
        ...ACL,
        Later: entry(200, { RuleAction: 'deny', Egress: true, Protocol: -1 }),
        Sooner: entry(100, { PortRange: { From: 443, To: 444 } }),
      }),
    );
    expect([...acls.keys()]).toEqual([`${STACK}/Private`]);
    expect(acls.get(`${STACK}/Private`)?.entries).toMatchObject([
      { number: 100, side: 'ingress', protocol: 'tcp', ports: { first: 443, last: 444 }, allows: true },
      { number: 200, side: 'egress', protocol: 'all', allows: false },
    ]);
  });

  it('say nothing here of ICMP and IPv6', () => {
    const acls = readNetworkAcls(
      joined({ ...ACL, Icmp: entry(1, { Protocol: 1 }), Six: entry(2, { CidrBlock: { Ref: 'AWS::NoValue' } }) }),
    );
    expect(acls.get(`${STACK}/Private`)?.entries).toEqual([]);
  });
});
