import type { JsonObject } from '../../../lib/compliance/template';
import { readSecurityGroups } from '../../../scripts/reach/read-security-groups';
import { resource } from '../../support/template-of';
import { joined, STACK, tcp } from './small-network';

const groupsOf = (resources: JsonObject) => readSecurityGroups(joined(resources));
const group = (properties: JsonObject = {}) =>
  resource('AWS::EC2::SecurityGroup', { GroupDescription: 'other', ...properties });
const apart = (side: string, properties: JsonObject) => resource(`AWS::EC2::SecurityGroup${side}`, properties);

describe('security groups', () => {
  it('have their inline rules and those that are resources of their own', () => {
    const found = groupsOf({
      Other: group({ SecurityGroupIngress: [tcp(80, { CidrIp: '10.0.0.0/16' })] }),
      In: apart('Ingress', { GroupId: { Ref: 'Other' }, ...tcp(81, { CidrIp: '10.0.0.0/16' }) }),
      Out: apart('Egress', { GroupId: { 'Fn::GetAtt': ['Other', 'GroupId'] }, ...tcp(82, { CidrIp: '10.0.0.0/16' }) }),
    }).get(`${STACK}/Other`);
    expect(found?.name).toBe('other');
    expect(found?.ingress.map(({ ports }) => ports.first)).toEqual([80, 81]);
    expect(found?.egress.map(({ ports }) => ports.first)).toEqual([82]);
  });

  it.each([
    ['without a rule', {}],
    ['with an empty list', { SecurityGroupEgress: [] }],
  ])('let everything out %s: EC2’s default', (_, properties) => {
    expect(groupsOf({ Other: group(properties) }).get(`${STACK}/Other`)?.egress).toMatchObject([
      { protocol: 'all', ports: { first: 0, last: 65_535 }, peer: { range: { cidr: '0.0.0.0/0' } } },
    ]);
  });

  it('let nothing out with one rule that fits nothing, as the CDK writes it', () => {
    const nothing = { CidrIp: '255.255.255.255/32', IpProtocol: 'icmp', FromPort: 252, ToPort: 86 };
    expect(groupsOf({ Other: group({ SecurityGroupEgress: [nothing] }) }).get(`${STACK}/Other`)?.egress).toEqual([]);
  });

  it('include the one that EKS makes: open in itself and outwards, with the rules that are added', () => {
    const id = `${STACK}/Cluster.ClusterSecurityGroupId`;
    const made = groupsOf({
      Cluster: resource('AWS::EKS::Cluster'),
      In: apart('Ingress', {
        GroupId: { 'Fn::GetAtt': ['Cluster', 'ClusterSecurityGroupId'] },
        ...tcp(53, { SourceSecurityGroupId: { Ref: 'Group' } }),
      }),
    }).get(id);
    expect(made?.ingress.map(({ peer }) => peer)).toEqual([
      { kind: 'group', group: id },
      { kind: 'group', group: `${STACK}/Group` },
    ]);
    expect(made?.egress).toMatchObject([{ protocol: 'all', peer: { range: { cidr: '0.0.0.0/0' } } }]);
  });
});
