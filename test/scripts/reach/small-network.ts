import { readTemplate, type JsonObject } from '../../../lib/compliance/template';
import { InterfaceReader } from '../../../scripts/reach/interface-reader';
import { JoinedTemplates } from '../../../scripts/reach/joined-templates';
import type { Network } from '../../../scripts/reach/model';
import { readNetworks } from '../../../scripts/reach/read-networks';
import { readSecurityGroups } from '../../../scripts/reach/read-security-groups';
import { readSubnets, readVpc } from '../../../scripts/reach/read-subnets';
import type { RegionalTemplate } from '../../../scripts/reach/regional-template';
import { resource } from '../../support/template-of';

export const STACK = 'small-dev-One';

/** A template of a stack, written by hand. */
export const templateOf = (
  Resources: JsonObject,
  Outputs: JsonObject = {},
  stackName = STACK,
  region = 'eu-west-1',
): RegionalTemplate => ({ ...readTemplate({ Resources, Outputs }, { stackName, requiredTags: [] }), region });

const ref = (name: string): JsonObject => ({ Ref: name });
const subnet = (CidrBlock: string, tier: string, more: JsonObject = {}): JsonObject =>
  resource('AWS::EC2::Subnet', {
    VpcId: ref('Vpc'),
    CidrBlock,
    AvailabilityZone: 'eu-west-1a',
    Tags: [{ Key: 'aws-cdk:subnet-name', Value: tier }],
    ...more,
  });
const associated = (Subnet: string, Table: string): JsonObject =>
  resource('AWS::EC2::SubnetRouteTableAssociation', { SubnetId: ref(Subnet), RouteTableId: ref(Table) });

/** A rule of a group for TCP. */
export const tcp = (port: number, peer: JsonObject): JsonObject => ({
  IpProtocol: 'tcp',
  FromPort: port,
  ToPort: port,
  ...peer,
});

/** A VPC with one public and one private subnet, a NAT gateway, and a group that calls the world and itself on 443. */
export const BASE: JsonObject = {
  Vpc: resource('AWS::EC2::VPC', { CidrBlock: '10.0.0.0/16' }),
  Gateway: resource('AWS::EC2::InternetGateway'),
  Attachment: resource('AWS::EC2::VPCGatewayAttachment', { VpcId: ref('Vpc'), InternetGatewayId: ref('Gateway') }),
  Public: subnet('10.0.0.0/24', 'public'),
  Private: subnet('10.0.1.0/24', 'private'),
  PublicTable: resource('AWS::EC2::RouteTable', { VpcId: ref('Vpc') }),
  PrivateTable: resource('AWS::EC2::RouteTable', { VpcId: ref('Vpc') }),
  PublicAssociation: associated('Public', 'PublicTable'),
  PrivateAssociation: associated('Private', 'PrivateTable'),
  PublicRoute: resource('AWS::EC2::Route', {
    RouteTableId: ref('PublicTable'),
    DestinationCidrBlock: '0.0.0.0/0',
    GatewayId: ref('Gateway'),
  }),
  Nat: resource('AWS::EC2::NatGateway', { SubnetId: ref('Public') }),
  PrivateRoute: resource('AWS::EC2::Route', {
    RouteTableId: ref('PrivateTable'),
    DestinationCidrBlock: '0.0.0.0/0',
    NatGatewayId: ref('Nat'),
  }),
  Group: resource('AWS::EC2::SecurityGroup', {
    GroupDescription: 'callers',
    SecurityGroupEgress: [tcp(443, { CidrIp: '0.0.0.0/0' })],
    SecurityGroupIngress: [tcp(443, { SourceSecurityGroupId: ref('Group') })],
  }),
  Function: resource('AWS::Lambda::Function', {
    Description: 'calls',
    VpcConfig: { SubnetIds: [ref('Private')], SecurityGroupIds: [{ 'Fn::GetAtt': ['Group', 'GroupId'] }] },
  }),
};

export const joined = (resources: JsonObject = {}): JoinedTemplates =>
  new JoinedTemplates([templateOf({ ...BASE, ...resources })]);

/** The one network of some templates. */
export function onlyNetwork(templates: readonly RegionalTemplate[]): Network {
  const [network, ...others] = readNetworks(templates);
  if (network === undefined || others.length > 0) throw new RangeError('Not exactly one network');
  return network;
}

/** The base with more resources, or others of the same name. */
export const networkOf = (resources: JsonObject = {}): Network => onlyNetwork([templateOf({ ...BASE, ...resources })]);

/** What reads interfaces in the base with more resources. */
export function readerOf(resources: JsonObject = {}): InterfaceReader {
  const templates = joined(resources);
  return new InterfaceReader(templates, readSubnets(templates, readVpc(templates)), readSecurityGroups(templates));
}

/** The one resource with a logical id. */
export function the(templates: JoinedTemplates, logicalId: string) {
  const found = templates.get(`${STACK}/${logicalId}`);
  if (found === undefined) throw new RangeError(`${logicalId} is missing`);
  return found;
}
