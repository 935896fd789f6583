import { dev } from '../../../lib/config/environments/dev';
import { prod } from '../../../lib/config/environments/prod';
import type { EnvironmentInput } from '../../../lib/config/schema';
import { referencesIn } from '../../../lib/compliance/template';
import { planAddresses } from '../../../lib/network/address-plan';
import { FIXTURES } from '../../fixtures/environments';
import { platformOf, resourcesOf, tagsIn, theResource, vpcOf, type Synthesized } from '../../support/templates';

const { sixZones = dev, privateWithoutNat = dev, natInstance = dev } = FIXTURES;
const CASES: readonly (readonly [string, EnvironmentInput])[] = [
  ['two zones', dev],
  ['three zones', prod],
  ['six zones', sixZones],
  ['no NAT', privateWithoutNat],
  ['a NAT instance', natInstance],
];

const subnetsOf = (vpc: Synthesized) =>
  resourcesOf(vpc, 'AWS::EC2::Subnet').map((subnet) => ({ ...subnet, tags: tagsIn(subnet) }));
const tier = (tags: Readonly<Record<string, unknown>>) => tags['aws-cdk:subnet-name'];
const kubernetesTags = (tags: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(tags).filter(([key]) => /kubernetes|karpenter/.test(key)));

describe('Network', () => {
  it.each(CASES)('gives every zone the subnets of the address plan: %s', (_, environment) => {
    const { cidr, availabilityZones } = environment.network;
    const plan = planAddresses(cidr, availabilityZones.length);
    const found = subnetsOf(vpcOf(environment)).map(({ tags, properties }) => [
      tier(tags),
      properties['AvailabilityZone'],
      properties['CidrBlock'],
    ]);
    expect(found).toEqual(
      (['public', 'private', 'intra'] as const).flatMap((name) =>
        availabilityZones.map((letter, zone) => [name, `us-east-1${letter}`, plan[zone]?.[name]]),
      ),
    );
  });

  it.each(CASES)('gives every subnet a route table of its own: %s', (_, environment) => {
    const vpc = vpcOf(environment);
    const associations = resourcesOf(vpc, 'AWS::EC2::SubnetRouteTableAssociation').map(({ properties }) => ({
      subnet: [...referencesIn(properties['SubnetId'])],
      table: [...referencesIn(properties['RouteTableId'])],
    }));
    const idsOf = (type: string) => resourcesOf(vpc, type).map(({ logicalId }) => logicalId);
    expect(associations.flatMap(({ subnet }) => subnet).sort()).toEqual(idsOf('AWS::EC2::Subnet').sort());
    expect(associations.flatMap(({ table }) => table).sort()).toEqual(idsOf('AWS::EC2::RouteTable').sort());
  });

  it.each(CASES)('hands out no public addresses by itself: %s', (_, environment) => {
    expect(subnetsOf(vpcOf(environment)).map(({ properties }) => properties['MapPublicIpOnLaunch'])).toEqual(
      subnetsOf(vpcOf(environment)).map(() => false),
    );
  });

  it.each(CASES)('tags subnets for Kubernetes, each tier as it is used, beside a cluster: %s', (_, environment) => {
    const discovery = `platform-${environment.name}`;
    const expected: Record<string, unknown> = {
      public: { 'kubernetes.io/role/elb': '1' },
      private: { 'kubernetes.io/role/internal-elb': '1', 'karpenter.sh/discovery': discovery },
      intra: {},
    };
    const { vpc } = platformOf(environment);
    for (const { tags } of subnetsOf(vpc)) expect(kubernetesTags(tags)).toEqual(expected[String(tier(tags))]);
  });

  it.each(CASES)('tags nothing but subnets for Kubernetes, even beside a cluster: %s', (_, environment) => {
    const others = [...platformOf(environment).vpc.body.resources.values()].filter(
      ({ type }) => type !== 'AWS::EC2::Subnet',
    );
    expect(others.filter((other) => Object.keys(kubernetesTags(tagsIn(other))).length > 0)).toEqual([]);
  });

  it('names the VPC for its environment and resolves names inside it', () => {
    vpcOf(prod).template.hasResourceProperties('AWS::EC2::VPC', {
      CidrBlock: '10.2.0.0/16',
      EnableDnsHostnames: true,
      EnableDnsSupport: true,
    });
    expect(tagsIn(theResource(vpcOf(prod), 'AWS::EC2::VPC'))).toMatchObject({ Name: 'platform-prod' });
  });

  it('closes the default security group', () => {
    const vpc = theResource(vpcOf(dev), 'AWS::EC2::VPC').logicalId;
    vpcOf(dev).template.hasResourceProperties('Custom::VpcRestrictDefaultSG', {
      DefaultSecurityGroupId: { 'Fn::GetAtt': [vpc, 'DefaultSecurityGroup'] },
    });
  });

  it('leaves intra subnets without a way out', () => {
    for (const [, environment] of CASES) {
      const vpc = vpcOf(environment);
      const routed = resourcesOf(vpc, 'AWS::EC2::Route').flatMap(({ properties }) => [
        ...referencesIn(properties['RouteTableId']),
      ]);
      expect(routed.filter((table) => table.includes('intra'))).toEqual([]);
      expect(routed.filter((table) => table.includes('public'))).toHaveLength(
        environment.network.availabilityZones.length,
      );
    }
  });
});
