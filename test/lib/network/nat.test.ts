import { Match } from 'aws-cdk-lib/assertions';

import { referencesIn } from '../../../lib/compliance/template';
import { dev } from '../../../lib/config/environments/dev';
import type { EnvironmentInput } from '../../../lib/config/schema';
import { validateEnvironment } from '../../../lib/config/validate';
import { natConfiguration } from '../../../lib/network/nat';
import { VpcStack } from '../../../lib/stacks/vpc-stack';
import { FIXTURES } from '../../fixtures/environments';
import { testApp } from '../../support/app';
import { withNetwork } from '../../support/configuration';
import { findingsIn } from '../../support/findings';
import { propertyOf } from '../../support/property-of';
import { resourcesOf, theResource, vpcOf, type Synthesized } from '../../support/templates';

const withNat = (nat: 'none' | 'single' | 'per-zone'): EnvironmentInput => ({
  ...dev,
  network: {
    ...dev.network,
    availabilityZones: ['a', 'b', 'c'],
    nat,
    endpoints: nat === 'none' ? 'required' : 'gateways',
  },
});
const NONE = withNat('none');
const SINGLE = withNat('single');
const PER_ZONE = withNat('per-zone');
const INSTANCE = FIXTURES['natInstance'] ?? dev;

/** The zone of a subnet, gateway or instance; everything in a zone is named for its number. */
const zoneOf = (logicalId: string) => /Subnet(\d)/.exec(logicalId)?.[1];

/** Where the default routes of a tier go: from the zone of the route to the zone of its target. */
const waysOut = (vpc: Synthesized, tier: string, target: string) =>
  resourcesOf(vpc, 'AWS::EC2::Route')
    .filter(({ properties }) => properties['DestinationCidrBlock'] === '0.0.0.0/0')
    .map(({ properties }) => ({
      from: [...referencesIn(properties['RouteTableId'])].join(),
      to: [...referencesIn(properties[target])].join(),
    }))
    .filter(({ from }) => from.includes(`Vpc${tier}Subnet`))
    .map(({ from, to }) => [zoneOf(from), zoneOf(to)]);

describe('natConfiguration', () => {
  it.each([
    ['none', 0],
    ['single', 1],
    ['per-zone', 3],
  ] as const)('counts gateways: %s', (nat, natGateways) => {
    expect(natConfiguration(withNetwork({ nat, availabilityZones: ['a', 'b', 'c'] }))).toEqual({ natGateways });
  });

  it('makes one instance, however many zones there are', () => {
    const { natGateways, natGatewayProvider } = natConfiguration(
      withNetwork({ nat: 'instance', availabilityZones: ['a', 'b', 'c'] }),
    );
    expect(natGateways).toBe(1);
    expect(natGatewayProvider).toBeDefined();
  });
});

describe('without NAT', () => {
  it('makes no gateway, no instance and no public address', () => {
    for (const type of ['AWS::EC2::NatGateway', 'AWS::EC2::EIP', 'AWS::EC2::Instance']) {
      vpcOf(NONE).template.resourceCountIs(type, 0);
    }
  });

  it('gives private subnets no default route', () => {
    expect(waysOut(vpcOf(NONE), 'private', 'NatGatewayId')).toEqual([]);
  });
});

describe('a single gateway', () => {
  it('has one address and is the way out of every zone', () => {
    vpcOf(SINGLE).template.resourceCountIs('AWS::EC2::NatGateway', 1);
    vpcOf(SINGLE).template.resourceCountIs('AWS::EC2::EIP', 1);
    expect(waysOut(vpcOf(SINGLE), 'private', 'NatGatewayId')).toEqual([
      ['1', '1'],
      ['2', '1'],
      ['3', '1'],
    ]);
  });
});

describe('a gateway for each zone', () => {
  it('is the way out of its own zone alone', () => {
    vpcOf(PER_ZONE).template.resourceCountIs('AWS::EC2::NatGateway', 3);
    vpcOf(PER_ZONE).template.resourceCountIs('AWS::EC2::EIP', 3);
    expect(waysOut(vpcOf(PER_ZONE), 'private', 'NatGatewayId')).toEqual([
      ['1', '1'],
      ['2', '2'],
      ['3', '3'],
    ]);
  });

  it('stands in the public subnet of that zone', () => {
    const subnets = resourcesOf(vpcOf(PER_ZONE), 'AWS::EC2::NatGateway').flatMap(({ properties }) => [
      ...referencesIn(properties['SubnetId']),
    ]);
    expect(subnets.map((subnet) => [subnet.includes('VpcpublicSubnet'), zoneOf(subnet)])).toEqual([
      [true, '1'],
      [true, '2'],
      [true, '3'],
    ]);
  });
});

describe('a NAT instance', () => {
  it('replaces gateways and is the way out of every zone', () => {
    vpcOf(INSTANCE).template.resourceCountIs('AWS::EC2::NatGateway', 0);
    vpcOf(INSTANCE).template.resourceCountIs('AWS::EC2::Instance', 1);
    expect(waysOut(vpcOf(INSTANCE), 'private', 'InstanceId')).toEqual([
      ['1', '1'],
      ['2', '1'],
    ]);
  });

  it('is hardened: IMDSv2 within one hop, an encrypted volume, detailed monitoring, no key pair', () => {
    vpcOf(INSTANCE).template.hasResourceProperties('AWS::EC2::Instance', {
      InstanceType: 't4g.small',
      MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
      BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true, VolumeType: 'gp3' } }],
      Monitoring: true,
      KeyName: Match.absent(),
    });
  });

  it('forwards what is neither from nor to itself, from a public address, once the internet can be reached', () => {
    const instance = theResource(vpcOf(INSTANCE), 'AWS::EC2::Instance');
    expect(instance.properties['SourceDestCheck']).toBe(false);
    expect(instance.properties['NetworkInterfaces']).toEqual([
      expect.objectContaining({ AssociatePublicIpAddress: true, DeviceIndex: '0' }),
    ]);
    expect(propertyOf(instance.attributes, 'DependsOn')).toContainEqual(
      expect.stringContaining('VpcpublicSubnet1DefaultRoute'),
    );
  });

  it('lets through HTTPS and the egress ports of the configuration, each with its reason', () => {
    const rule = (CidrIp: string, port: number, Description: string) => ({
      CidrIp,
      Description,
      FromPort: port,
      IpProtocol: 'tcp',
      ToPort: port,
    });
    const postgres = 'PostgreSQL in the data centre';
    vpcOf(INSTANCE).template.hasResourceProperties('AWS::EC2::SecurityGroup', {
      GroupDescription: 'Security Group for NAT instances',
      SecurityGroupIngress: [
        rule('10.0.0.0/16', 443, 'Nodes and functions call out'),
        rule('10.0.0.0/16', 5432, postgres),
      ],
      SecurityGroupEgress: [
        rule('0.0.0.0/0', 443, 'Forwarded calls, and packages of the instance'),
        rule('10.99.0.0/16', 5432, postgres),
      ],
    });
  });

  it('forwards ranges of UDP ports too', () => {
    const environment: EnvironmentInput = {
      ...INSTANCE,
      network: {
        ...INSTANCE.network,
        egressPorts: [
          { port: 8000, toPort: 8010, protocol: 'udp', cidr: '10.99.0.0/16', reason: 'Telemetry to the data centre' },
        ],
      },
    };
    const range = { FromPort: 8000, ToPort: 8010, IpProtocol: 'udp', Description: 'Telemetry to the data centre' };
    vpcOf(environment).template.hasResourceProperties('AWS::EC2::SecurityGroup', {
      SecurityGroupIngress: Match.arrayWith([{ CidrIp: '10.0.0.0/16', ...range }]),
      SecurityGroupEgress: Match.arrayWith([{ CidrIp: '10.99.0.0/16', ...range }]),
    });
  });

  it('is reached through Session Manager, and reads no parameter of the account', () => {
    vpcOf(INSTANCE).template.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' } }],
      },
      ManagedPolicyArns: [
        { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::aws:policy/AmazonSSMManagedInstanceCore']] },
        { Ref: Match.stringLikeRegexp('NatInstanceNoParameters') },
      ],
    });
  });

  it('leaves no finding open', () => {
    const { open, accepted } = findingsIn(new VpcStack(testApp(), { environment: validateEnvironment(INSTANCE) }));
    expect(open).toEqual([]);
    expect(Object.keys(accepted)).toEqual(
      expect.arrayContaining([
        'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/AmazonSSMManagedInstanceCore]',
        'NIST.800.53.R5-EC2InstanceNoPublicIp',
        'NIST.800.53.R5-EC2InstancesInVPC',
        'AwsSolutions-EC29',
      ]),
    );
  });
});
