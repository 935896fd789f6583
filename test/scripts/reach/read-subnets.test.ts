import type { JsonObject } from '../../../lib/compliance/template';
import { readSubnets, readVpc, tagOf } from '../../../scripts/reach/read-subnets';
import { resource } from '../../support/template-of';
import { joined, STACK, the } from './small-network';

const subnetsOf = (resources: JsonObject = {}) => {
  const templates = joined(resources);
  return Object.fromEntries(readSubnets(templates, readVpc(templates)).map((subnet) => [subnet.id, subnet]));
};

describe('the VPC', () => {
  it('has its range, and those that are added', () => {
    const second = { VpcId: { Ref: 'Vpc' }, CidrBlock: '100.64.0.0/16' };
    const ipv6 = { VpcId: { Ref: 'Vpc' }, AmazonProvidedIpv6CidrBlock: true };
    const vpc = readVpc(
      joined({ Second: resource('AWS::EC2::VPCCidrBlock', second), Six: resource('AWS::EC2::VPCCidrBlock', ipv6) }),
    );
    expect(vpc.ranges.map(({ cidr }) => cidr)).toEqual(['10.0.0.0/16', '100.64.0.0/16']);
  });

  it.each([
    [{ Vpc: resource('X::Y::Z') }, 'The templates hold no VPC.'],
    [{ Second: resource('AWS::EC2::VPC', { CidrBlock: '10.1.0.0/16' }) }, 'The templates hold more than one VPC.'],
  ])('is exactly one: %j', (resources, message) => {
    expect(() => readVpc(joined(resources))).toThrow(message);
  });
});

describe('subnets', () => {
  it('have a tier, a zone, a range and the route table that they are associated with', () => {
    expect(subnetsOf()[`${STACK}/Private`]).toMatchObject({
      tier: 'private',
      zone: 'eu-west-1a',
      range: { cidr: '10.0.1.0/24' },
      routeTable: { id: `${STACK}/PrivateTable` },
      acl: undefined,
      givesPublicAddresses: false,
    });
  });

  it('have the main route table without an association', () => {
    const found = subnetsOf({ PrivateAssociation: resource('X::Y::Z') })[`${STACK}/Private`];
    expect(found?.routeTable.id).toBe(`${STACK}/Vpc.MainRouteTable`);
  });

  it('are unreadable with a route table that no template holds', () => {
    const PrivateAssociation = resource('AWS::EC2::SubnetRouteTableAssociation', {
      SubnetId: { Ref: 'Private' },
      RouteTableId: 'rtb-1',
    });
    expect(() => subnetsOf({ PrivateAssociation })).toThrow('Private: no template holds its route table rtb-1.');
  });

  it('give public addresses when they say so', () => {
    const Public = resource('AWS::EC2::Subnet', { CidrBlock: '10.0.0.0/24', MapPublicIpOnLaunch: true });
    expect(subnetsOf({ Public })[`${STACK}/Public`]).toMatchObject({ givesPublicAddresses: true, tier: '' });
  });
});

describe('tagOf', () => {
  it('reads a tag, and nothing where there is none', () => {
    const templates = joined();
    expect(tagOf(the(templates, 'Public'), 'aws-cdk:subnet-name')).toBe('public');
    expect(tagOf(the(templates, 'Public'), 'owner')).toBeUndefined();
    expect(tagOf(the(templates, 'Vpc'), 'owner')).toBeUndefined();
  });
});
