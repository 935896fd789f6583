import { isList, type JsonObject, type TemplateResource } from '../../../lib/compliance/template';
import { prod } from '../../../lib/config/environments/prod';
import type { Network } from '../../../scripts/reach/model';
import { openPorts } from '../../../scripts/reach/open-ports';
import { reach, type Answer } from '../../../scripts/reach/reach';
import { readNetworks } from '../../../scripts/reach/read-networks';
import type { RegionalTemplate } from '../../../scripts/reach/regional-template';
import { UnreadableNetworkError } from '../../../scripts/reach/unreadable-network-error';
import { without, withProperties, withResource } from './changed';
import { templatesOf } from './environment-templates';

type Templates = readonly RegionalTemplate[];
type Change = (templates: Templates) => Templates;

const PROD = templatesOf(prod);

/** What the first Region sees. */
function seen(templates: Templates): Network {
  const [first] = readNetworks(templates);
  if (first === undefined) throw new RangeError('No network');
  return first;
}

/** `nodes > us-west-2/nodes 5432`, asked. */
function ask(templates: Templates, flow: string): Answer {
  const [from = '', , to = '', port = ''] = flow.split(' ');
  return reach(seen(templates), { from, to, protocol: 'tcp', port: Number(port) });
}
/** What stops calls, in alphabetical order. */
const refusals = ({ ways }: Answer): string =>
  [...new Set(ways.filter(({ open }) => !open).map(({ steps }) => steps.at(-1)?.check ?? ''))].sort().join(' and ');

const ROUTE = 'AWS::EC2::Route';
const GROUP = 'AWS::EC2::SecurityGroup';
const INGRESS = 'AWS::EC2::SecurityGroupIngress';
const EGRESS = 'AWS::EC2::SecurityGroupEgress';

const is =
  (type: string, id: RegExp) =>
  ({ type: own, logicalId }: TemplateResource): boolean =>
    own === type && id.test(logicalId);
const all =
  (...changes: readonly Change[]): Change =>
  (templates) =>
    changes.reduce((changed, change) => change(changed), templates);
const remove =
  (type: string, id: RegExp): Change =>
  (templates) =>
    without(templates, is(type, id));
const change =
  (type: string, id: RegExp, properties: JsonObject): Change =>
  (templates) =>
    withProperties(templates, is(type, id), () => properties);
const add =
  (stack: string, type: string, properties: JsonObject): Change =>
  (templates) =>
    withResource(templates, stack, type, properties);

/** Takes the rules on one port out of the group of the nodes in a stack. */
const close =
  (stack: string, side: 'SecurityGroupIngress' | 'SecurityGroupEgress', port: number): Change =>
  (templates) =>
    templates.flatMap((template) =>
      template.stackName.endsWith(`-${stack}`)
        ? withProperties([template], is(GROUP, /^SecurityGroupsNodes/), ({ [side]: rules = [] }) => ({
            [side]: isList(rules) ? rules.filter((rule) => !JSON.stringify(rule).includes(`"FromPort":${port},`)) : [],
          }))
        : [template],
    );

/** The nodes’ group in either Region: both clusters are made by the same code, under the same ids. */
const NODES = { GroupId: { 'Fn::GetAtt': ['SecurityGroupsNodes7D1C1F16', 'GroupId'] } };
const ports = (FromPort: number, ToPort = FromPort): JsonObject => ({ IpProtocol: 'tcp', FromPort, ToPort });

const CONNECTION = { Ref: 'PeeringConnectionE71F9905' };
/** A route of one table in the second Region to the first, and back. */
const joinTables = (table: string): Change =>
  all(
    add('DrRegion', ROUTE, {
      RouteTableId: { Ref: table },
      DestinationCidrBlock: '10.2.0.0/16',
      VpcPeeringConnectionId: CONNECTION,
    }),
    add('Vpc', ROUTE, {
      RouteTableId: { Ref: table },
      DestinationCidrBlock: '10.3.0.0/16',
      VpcPeeringConnectionId: {
        'Fn::GetStackOutput': {
          StackName: 'platform-prod-DrRegion',
          Region: 'us-west-2',
          OutputName: 'PeeringConnectionId',
        },
      },
    }),
  );
const PUBLIC_TABLE = 'NetworkVpcpublicSubnet1RouteTableDFE49ED6';
const INTRA_TABLE = 'NetworkVpcintraSubnet1RouteTableD0A3F97C';

type Case = readonly [title: string, flow: string, change: Change, verdict: Answer['verdict'], refusal: string];

const THERE = 'nodes > us-west-2/nodes 5432';
const BACK = 'us-west-2/nodes > nodes 5432';

const BROKEN: readonly Case[] = [
  ['one route of the first Region', THERE, remove(ROUTE, /^PeeringZone1/), 'partly', 'internet-gateway'],
  ['the routes of the first Region', THERE, remove(ROUTE, /^PeeringZone/), 'blocked', 'internet-gateway'],
  ['the routes of the first Region, for answers', BACK, remove(ROUTE, /^PeeringZone/), 'blocked', 'route'],
  ['one route of the second Region, for answers', THERE, remove(ROUTE, /^PeeringRoutesZone1/), 'partly', 'route'],
  ['the routes of the second Region, for answers', THERE, remove(ROUTE, /^PeeringRoutesZone/), 'blocked', 'route'],
  [
    'routes that lead to another range',
    THERE,
    change(ROUTE, /^PeeringZone/, { DestinationCidrBlock: '10.4.0.0/16' }),
    'blocked',
    'internet-gateway',
  ],
  [
    'a narrower route of the second Region that leads answers elsewhere',
    THERE,
    add('DrRegion', ROUTE, {
      RouteTableId: { Ref: 'NetworkVpcprivateSubnet2RouteTable53A5479A' },
      DestinationCidrBlock: '10.2.0.0/17',
      TransitGatewayId: 'tgw-1',
    }),
    'partly',
    'route',
  ],
  [
    'the rules that let nodes of the first Region out',
    THERE,
    close('Eks', 'SecurityGroupEgress', 5432),
    'blocked',
    'egress',
  ],
  [
    'the rules that let nodes of the second Region be called',
    THERE,
    close('DrRegion', 'SecurityGroupIngress', 5432),
    'blocked',
    'ingress',
  ],
  [
    'the rules that let nodes of the second Region out',
    BACK,
    close('DrRegion', 'SecurityGroupEgress', 5432),
    'blocked',
    'egress',
  ],
  [
    'the rules that let nodes of the first Region be called',
    BACK,
    close('Eks', 'SecurityGroupIngress', 5432),
    'blocked',
    'ingress',
  ],
  [
    'the network ACL of one subnet of the second Region: it lets nothing through',
    THERE,
    add('DrRegion', 'AWS::EC2::SubnetNetworkAclAssociation', {
      NetworkAclId: 'acl-1',
      SubnetId: { Ref: 'NetworkVpcprivateSubnet1Subnet9EC58498' },
    }),
    'partly',
    'network-acl',
  ],
  [
    'the routes to the peering of the private subnets: through NAT, somebody else calls',
    THERE,
    all(joinTables(PUBLIC_TABLE), remove(ROUTE, /^PeeringZone1/)),
    'partly',
    'ingress',
  ],
];

const OPENED: readonly Case[] = [
  [
    'a port to the whole other VPC',
    'us-west-2/subnets/private > nodes 22',
    add('Eks', INGRESS, { ...NODES, CidrIp: '10.3.0.0/16', ...ports(22) }),
    'reachable',
    '',
  ],
  [
    'a port to the whole other VPC, which its nodes still keep',
    'us-west-2/nodes > nodes 22',
    add('Eks', INGRESS, { ...NODES, CidrIp: '10.3.0.0/16', ...ports(22) }),
    'blocked',
    'egress',
  ],
  [
    'a port to the whole other VPC, on both sides',
    'us-west-2/nodes > nodes 22',
    all(
      add('Eks', INGRESS, { ...NODES, CidrIp: '10.3.0.0/16', ...ports(22) }),
      add('DrRegion', EGRESS, { ...NODES, CidrIp: '10.2.0.0/16', ...ports(22) }),
    ),
    'reachable',
    '',
  ],
  [
    'a port to nodes of the other Region by the name of their group, which no peering between Regions carries',
    'us-west-2/subnets/private > nodes 22',
    add('Eks', INGRESS, {
      ...NODES,
      SourceSecurityGroupId: 'platform-prod-DrRegion/SecurityGroupsNodes7D1C1F16',
      ...ports(22),
    }),
    'blocked',
    'ingress',
  ],
  [
    'a way between public subnets',
    'subnets/public > us-west-2/subnets/public 80',
    joinTables(PUBLIC_TABLE),
    'partly',
    'public-address and route',
  ],
  [
    'a way to the control plane, whose groups still keep it',
    'nodes > us-west-2/control-plane 443',
    joinTables(INTRA_TABLE),
    'blocked',
    'ingress and route',
  ],
];

const cases = (list: readonly Case[]) =>
  list.map(([title, flow, ...more]) => [`${title}: ${flow}`, flow, ...more] as const);

describe('what nodes of two Regions need of each other', () => {
  test.each(cases(BROKEN))('turns the answer: %s', (_, flow, breakIt, verdict, refusal) => {
    expect(ask(PROD, flow).verdict).toBe('reachable');
    const answer = ask(breakIt(PROD), flow);
    expect([answer.verdict, refusals(answer)]).toEqual([verdict, refusal]);
  });

  test('is unreadable without the peering that routes name', () => {
    const broken = remove('AWS::EC2::VPCPeeringConnection', /./)(PROD);
    expect(() => seen(broken)).toThrow('PeeringConnectionE71F9905 is known at deployment only');
  });

  test('is unreadable when the peering looks for the VPC in another Region', () => {
    const broken = change('AWS::EC2::VPCPeeringConnection', /./, { PeerRegion: 'us-east-2' })(PROD);
    expect(() => seen(broken)).toThrow(UnreadableNetworkError);
    expect(() => seen(broken)).toThrow(/looks for platform-prod-Vpc\/\w+ in us-east-2, which is in us-east-1/);
  });
});

describe('what must not be between two Regions', () => {
  test.each(cases(OPENED))('turns the answer: %s', (_, flow, open, verdict, refusal) => {
    expect(ask(PROD, flow).verdict).toBe('blocked');
    const answer = ask(open(PROD), flow);
    expect([answer.verdict, refusals(answer)]).toEqual([verdict, refusal]);
  });

  test('is seen as every port when every port is open', () => {
    const open = add('Eks', INGRESS, { ...NODES, CidrIp: '10.3.0.0/16', ...ports(0, 65_535) })(PROD);
    expect(openPorts(seen(open), { from: 'us-west-2/subnets/private', to: 'nodes' })).toEqual([
      { protocol: 'tcp', first: 1, last: 65_535, verdict: 'reachable' },
    ]);
  });

  test('is seen on the far side too: the whole VPC, once every table leads there', () => {
    const open = all(
      add('DrRegion', INGRESS, { ...NODES, CidrIp: '10.2.0.0/16', ...ports(22) }),
      joinTables(INTRA_TABLE),
    )(PROD);
    expect(openPorts(seen(PROD), { from: 'subnets/intra', to: 'us-west-2/nodes' })).toEqual([]);
    expect(openPorts(seen(open), { from: 'subnets/intra', to: 'us-west-2/nodes' })).toEqual([
      { protocol: 'tcp', first: 22, last: 22, verdict: 'partly' },
    ]);
  });
});
