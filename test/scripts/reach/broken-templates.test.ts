import type { JsonObject, TemplateResource } from '../../../lib/compliance/template';
import { dev } from '../../../lib/config/environments/dev';
import { prod } from '../../../lib/config/environments/prod';
import type { EnvironmentInput } from '../../../lib/config/schema';
import type { Network } from '../../../scripts/reach/model';
import { openPorts } from '../../../scripts/reach/open-ports';
import { reach, type Answer, type Question } from '../../../scripts/reach/reach';
import { readNetworks } from '../../../scripts/reach/read-networks';
import type { RegionalTemplate } from '../../../scripts/reach/regional-template';
import { FIXTURES } from '../../fixtures/environments';
import { without, withProperties, withResource } from './changed';
import { templatesOf } from './environment-templates';

const fixture = (name: string): EnvironmentInput => FIXTURES[name] ?? dev;
/** What the first Region of an environment sees. */
function seenFromFirst(templates: readonly RegionalTemplate[]): Network {
  const [first] = readNetworks(templates);
  if (first === undefined) throw new RangeError('No network');
  return first;
}

/** `nodes > internet tcp 443`, asked in the first Region. */
function ask(templates: readonly RegionalTemplate[], flow: string): Answer {
  const [from = '', , to = '', protocol = '', port = ''] = flow.split(' ');
  const question: Question = { from, to, protocol: protocol === 'udp' ? 'udp' : 'tcp', port: Number(port) };
  return reach(seenFromFirst(templates), question);
}
const refusals = ({ ways }: Answer): string[] => [
  ...new Set(ways.filter(({ open }) => !open).map(({ steps }) => steps.at(-1)?.check ?? '')),
];

const is =
  (type: string, id: RegExp, ...having: readonly string[]) =>
  ({ type: own, logicalId, properties }: TemplateResource): boolean =>
    own === type && id.test(logicalId) && having.every((text) => JSON.stringify(properties).includes(text));

const EGRESS = 'AWS::EC2::SecurityGroupEgress';
const INGRESS = 'AWS::EC2::SecurityGroupIngress';
const ROUTE = 'AWS::EC2::Route';
const ENDPOINT = 'AWS::EC2::VPCEndpoint';

const nodesGroup = { 'Fn::GetAtt': ['SecurityGroupsNodes7D1C1F16', 'GroupId'] };
const opened = (properties: JsonObject) => (templates: readonly RegionalTemplate[]) =>
  withResource(templates, 'Eks', INGRESS, { GroupId: nodesGroup, ...properties });
const remove =
  (...matching: Parameters<typeof is>) =>
  (templates: readonly RegionalTemplate[]) =>
    without(templates, is(...matching));
const change =
  (properties: JsonObject, ...matching: Parameters<typeof is>) =>
  (templates: readonly RegionalTemplate[]) =>
    withProperties(templates, is(...matching), () => properties);

type Case = readonly [
  title: string,
  environment: EnvironmentInput,
  flow: string,
  breakIt: (templates: readonly RegionalTemplate[]) => RegionalTemplate[],
  verdict: Answer['verdict'],
  refusal: string,
];

/** What is needed and works, until a template is broken. */
const BROKEN: readonly Case[] = [
  [
    'the rule that lets names out of nodes',
    dev,
    'nodes > nodes udp 53',
    remove(EGRESS, /^SecurityGroupsNodes/, '"udp"'),
    'blocked',
    'egress',
  ],
  [
    'the rule that lets the API in to kubelets',
    dev,
    'control-plane > nodes tcp 10250',
    remove(INGRESS, /^SecurityGroupsNodesfrom.*ControlPlane/, '10250'),
    'blocked',
    'ingress',
  ],
  [
    'the rule on EKS’s own group',
    prod,
    'nodes > fargate udp 53',
    remove(INGRESS, /./, 'ClusterSecurityGroupId"]},"IpProtocol":"udp","SourceSecurityGroupId"'),
    'blocked',
    'ingress',
  ],
  [
    'every rule that lets anything out of nodes but one',
    dev,
    'nodes > internet tcp 443',
    change({ SecurityGroupEgress: [] }, 'AWS::EC2::SecurityGroup', /^SecurityGroupsNodes/),
    'blocked',
    'egress',
  ],
  ['the routes to the NAT gateway', dev, 'nodes > internet tcp 443', remove(ROUTE, /private/), 'blocked', 'route'],
  [
    'the route of one zone to its NAT gateway',
    prod,
    'nodes > internet tcp 443',
    remove(ROUTE, /privateSubnet2/),
    'partly',
    'route',
  ],
  [
    'the routes of the NAT gateways themselves',
    prod,
    'nodes > internet tcp 443',
    remove(ROUTE, /public/),
    'blocked',
    'route',
  ],
  [
    'the attachment of the internet gateway',
    dev,
    'nodes > internet tcp 443',
    remove('AWS::EC2::VPCGatewayAttachment', /./),
    'blocked',
    'internet-gateway',
  ],
  [
    'a NAT gateway with a public address',
    dev,
    'nodes > internet tcp 443',
    change({ ConnectivityType: 'private' }, 'AWS::EC2::NatGateway', /./),
    'blocked',
    'public-address',
  ],
  [
    'the association of one private subnet with its route table',
    dev,
    'nodes > internet tcp 443',
    remove('AWS::EC2::SubnetRouteTableAssociation', /privateSubnet1/),
    'partly',
    'route',
  ],
  [
    'the route table of one private subnet: it gets the intra one',
    dev,
    'kubectl > aws/eks tcp 443',
    change(
      { RouteTableId: { Ref: 'NetworkVpcintraSubnet1RouteTableD0A3F97C' } },
      'AWS::EC2::SubnetRouteTableAssociation',
      /privateSubnet1/,
    ),
    'partly',
    'route',
  ],
  [
    'the endpoint of a service, where there is no NAT',
    fixture('privateWithoutNat'),
    'nodes > aws/sts tcp 443',
    remove(ENDPOINT, /Endpointssts/),
    'blocked',
    'route',
  ],
  [
    'the private DNS of an endpoint, where there is no NAT',
    fixture('privateWithoutNat'),
    'nodes > aws/ecr.api tcp 443',
    change({ PrivateDnsEnabled: false }, ENDPOINT, /Endpointsecrapi/),
    'blocked',
    'route',
  ],
  [
    'the rule of the endpoints, which NAT does not make up for',
    prod,
    'fargate > aws/ecr.dkr tcp 443',
    change({ SecurityGroupIngress: [] }, 'AWS::EC2::SecurityGroup', /Endpoints/),
    'blocked',
    'ingress',
  ],
  [
    'half of the rule of the endpoints',
    fixture('privateWithoutNat'),
    'nodes > aws/sts tcp 443',
    change(
      { SecurityGroupIngress: [{ CidrIp: '10.0.0.0/19', IpProtocol: 'tcp', FromPort: 443, ToPort: 443 }] },
      'AWS::EC2::SecurityGroup',
      /Endpoints/,
    ),
    'partly',
    'ingress',
  ],
  [
    'the route tables of the gateway endpoint, where there is no NAT',
    fixture('privateWithoutNat'),
    'nodes > aws/s3 tcp 443',
    change({ RouteTableIds: [{ Ref: 'NetworkVpcintraSubnet1RouteTableD0A3F97C' }] }, ENDPOINT, /s3gateway/),
    'blocked',
    'route',
  ],
  [
    'the switch that lets a NAT instance forward',
    fixture('natInstance'),
    'nodes > aws/sts tcp 443',
    change({ SourceDestCheck: true }, 'AWS::EC2::Instance', /./),
    'blocked',
    'nat',
  ],
  [
    'the rules that let callers in to a NAT instance',
    fixture('natInstance'),
    'nodes > aws/sts tcp 443',
    change({ SecurityGroupIngress: [] }, 'AWS::EC2::SecurityGroup', /Nat/),
    'blocked',
    'ingress',
  ],
  [
    'DNS support',
    dev,
    'nodes > dns-resolver udp 53',
    change({ EnableDnsSupport: false }, 'AWS::EC2::VPC', /./),
    'blocked',
    'answer',
  ],
  [
    'the private endpoint of the API, without a public one',
    dev,
    'nodes > control-plane tcp 443',
    (templates) =>
      withProperties(templates, is('AWS::EKS::Cluster', /./), ({ ResourcesVpcConfig }) => ({
        ResourcesVpcConfig: { ...objectOf(ResourcesVpcConfig), EndpointPrivateAccess: false },
      })),
    'blocked',
    'answer',
  ],
];

function objectOf(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

describe('a template that lacks what a cluster needs turns the answer', () => {
  test.each(BROKEN)('%s', (_title, environment, flow, breakIt, verdict, refusal) => {
    const templates = templatesOf(environment);
    expect(ask(templates, flow).verdict).toBe('reachable');
    const answer = ask(breakIt(templates), flow);
    expect(answer.verdict).toBe(verdict);
    expect(refusals(answer)).toEqual([refusal]);
  });

  test('the endpoint of a service, which NAT makes up for', () => {
    const facts = (templates: readonly RegionalTemplate[]) =>
      ask(templates, 'nodes > aws/sts tcp 443').ways.flatMap(({ steps }) => steps.map(({ fact }) => fact));
    expect(facts(templatesOf(prod))).not.toContain('the NAT gateway forwards the call');
    expect(facts(without(templatesOf(prod), is(ENDPOINT, /Endpointssts/)))).toContain(
      'the NAT gateway forwards the call',
    );
  });
});

/** What is forbidden and impossible, until a template is opened. */
const OPENED: readonly Case[] = [
  [
    'SSH from everywhere, to whoever is in the VPC',
    dev,
    'vpc > nodes tcp 22',
    opened({ CidrIp: '0.0.0.0/0', IpProtocol: 'tcp', FromPort: 22, ToPort: 22 }),
    'reachable',
    '',
  ],
  [
    'SSH from everywhere, which private subnets still keep from the internet',
    dev,
    'internet > nodes tcp 22',
    opened({ CidrIp: '0.0.0.0/0', IpProtocol: 'tcp', FromPort: 22, ToPort: 22 }),
    'blocked',
    'public-address',
  ],
  [
    'SSH from everywhere, to nodes in public subnets with public addresses',
    dev,
    'internet > nodes tcp 22',
    (templates) => {
      const open = opened({ CidrIp: '0.0.0.0/0', IpProtocol: 'tcp', FromPort: 22, ToPort: 22 })(templates);
      const routed = withProperties(open, is(ROUTE, /private/), () => ({
        NatGatewayId: { Ref: 'AWS::NoValue' },
        GatewayId: { Ref: 'NetworkVpcIGW6BEA7B02' },
      }));
      return withProperties(routed, is('AWS::EC2::Subnet', /private/), () => ({ MapPublicIpOnLaunch: true }));
    },
    'reachable',
    '',
  ],
  [
    'a port range from part of the VPC',
    dev,
    'vpc > nodes tcp 31000',
    opened({ CidrIp: '10.0.0.0/19', IpProtocol: 'tcp', FromPort: 30_000, ToPort: 32_767 }),
    'partly',
    'ingress',
  ],
  [
    'a prefix list of our own',
    dev,
    'vpc > nodes tcp 22',
    (templates) => {
      const list = withResource(templates, 'Eks', 'AWS::EC2::PrefixList', { Entries: [{ Cidr: '10.0.0.0/16' }] });
      const id = [...(list[1]?.resources.keys() ?? [])].at(-1) ?? '';
      return opened({ SourcePrefixListId: { 'Fn::GetAtt': [id, 'PrefixListId'] }, IpProtocol: '-1' })(list);
    },
    'reachable',
    '',
  ],
  [
    'the public endpoint of the API to everybody',
    dev,
    'internet > control-plane tcp 443',
    (templates) =>
      withProperties(templates, is('AWS::EKS::Cluster', /./), ({ ResourcesVpcConfig }) => ({
        ResourcesVpcConfig: { ...objectOf(ResourcesVpcConfig), EndpointPublicAccess: true },
      })),
    'reachable',
    '',
  ],
  [
    'a peering to another environment',
    prod,
    'nodes > 10.1.0.0/16 tcp 443',
    (templates) =>
      withResource(
        withProperties(templates, is(ROUTE, /privateSubnet[12]/), () => ({
          DestinationCidrBlock: '10.1.0.0/16',
          NatGatewayId: { Ref: 'AWS::NoValue' },
          VpcPeeringConnectionId: 'pcx-1',
        })),
        'Vpc',
        ROUTE,
        {
          RouteTableId: { Ref: 'NetworkVpcprivateSubnet3RouteTable8F14EDD2' },
          DestinationCidrBlock: '10.0.0.0/8',
          TransitGatewayId: 'tgw-1',
        },
      ),
    'reachable',
    '',
  ],
  [
    'the nodes of a launch template without groups, which then carry EKS’s own',
    dev,
    'nodes > nodes tcp 22',
    change({ LaunchTemplateData: {} }, 'AWS::EC2::LaunchTemplate', /./),
    'reachable',
    '',
  ],
];

describe('a template that opens what nobody named turns the answer', () => {
  test.each(OPENED)('%s', (_title, environment, flow, open, verdict, refusal) => {
    const templates = templatesOf(environment);
    expect(ask(templates, flow).verdict).toBe('blocked');
    const answer = ask(open(templates), flow);
    expect(answer.verdict).toBe(verdict);
    expect(refusals(answer)).toEqual(refusal === '' ? [] : [refusal]);
  });

  test('every port from the VPC is seen as every port', () => {
    const open = opened({ CidrIp: '10.0.0.0/16', IpProtocol: '-1' })(templatesOf(dev));
    expect(openPorts(seenFromFirst(open), { from: 'vpc', to: 'nodes' })).toEqual([
      { protocol: 'tcp', first: 1, last: 65_535, verdict: 'reachable' },
      { protocol: 'udp', first: 1, last: 65_535, verdict: 'reachable' },
    ]);
  });

  test('what connects another network brings its callers in as well', () => {
    const peered = withResource(templatesOf(dev), 'Vpc', ROUTE, {
      RouteTableId: { Ref: 'NetworkVpcprivateSubnet1RouteTableABBAAF01' },
      DestinationCidrBlock: '10.1.0.0/16',
      VpcPeeringConnectionId: 'pcx-1',
    });
    const open = opened({ CidrIp: '10.1.0.0/16', IpProtocol: 'tcp', FromPort: 22, ToPort: 22 })(peered);
    const answer = ask(open, '10.1.0.0/16 > nodes tcp 22');
    expect(answer.verdict).toBe('partly');
    expect(answer.ways[0]?.steps.map(({ check, assumed }) => [check, assumed])).toEqual([
      ['route', true],
      ['ingress', false],
    ]);
  });
});

describe('a private range that egressPorts names', () => {
  test('is let out, but nothing leads there until a network is connected', () => {
    const answer = ask(templatesOf(fixture('natInstance')), 'nodes > 10.99.0.0/16 tcp 5432');
    expect(answer.verdict).toBe('blocked');
    expect(refusals(answer)).toEqual(['internet-gateway']);
  });
});
