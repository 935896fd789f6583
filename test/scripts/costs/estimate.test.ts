import { estimateOf } from '../../../scripts/costs/estimate';
import { PRICES } from '../../../scripts/costs/prices';
import { LAUNCH_TEMPLATE, NODE_GROUP, stack } from './made-up-resources';

const DAY = '2026-11-21';
const KEY = { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true } };

const network = stack(
  {
    A: { Type: 'AWS::EC2::Subnet', Properties: { AvailabilityZone: 'us-east-1a' } },
    Address: { Type: 'AWS::EC2::EIP' },
    Gateway: { Type: 'AWS::EC2::NatGateway' },
    Key: KEY,
  },
  'made-up-Vpc',
);
const cluster = stack({
  Cluster: { Type: 'AWS::EKS::Cluster', Properties: { Version: '1.36', UpgradePolicy: { SupportType: 'STANDARD' } } },
  Template: LAUNCH_TEMPLATE,
  Group: NODE_GROUP,
  Key: KEY,
  Queue: { Type: 'AWS::SQS::Queue' },
  New: { Type: 'AWS::New::Thing' },
});

describe('an environment of two small stacks, by hand', () => {
  const estimate = estimateOf([network, cluster], DAY);

  it('costs what its parts cost', () => {
    // 730 x 0.005 + 730 x 0.045 + 1 = 3.65 + 32.85 + 1
    const vpc = 37.5;
    // 730 x 0.10 + 1
    const fixed = 74;
    // 2 x 730 x 0.077 + 2 x 20 x 0.08 = 112.42 + 3.20
    const fewest = 115.62;
    // 5 x 730 x 0.0816 + 5 x 20 x 0.08 = 297.84 + 8.00
    const most = 305.84;
    expect(estimate.stacks).toEqual([
      { name: 'made-up-Vpc', fixed: vpc, atLeast: vpc, atMost: vpc },
      { name: 'made-up-Eks', fixed, atLeast: fixed + fewest, atMost: fixed + most },
    ]);
    expect(estimate.total).toEqual({ fixed: 111.5, atLeast: 227.12, atMost: 417.34 });
  });

  it('is the same by kind', () => {
    expect(estimate.kinds.filter(({ atMost }) => atMost > 0)).toEqual([
      { kind: 'Control plane', fixed: 73, atLeast: 73, atMost: 73 },
      { kind: 'Nodes', fixed: 0, atLeast: 112.42, atMost: 297.84 },
      { kind: 'Node volumes', fixed: 0, atLeast: 3.2, atMost: 8 },
      { kind: 'NAT', fixed: 32.85, atLeast: 32.85, atMost: 32.85 },
      { kind: 'Public addresses', fixed: 3.65, atLeast: 3.65, atMost: 3.65 },
      { kind: 'Keys and secrets', fixed: 2, atLeast: 2, atMost: 2 },
    ]);
  });

  it('is called what its stacks’ names begin with, and names its Regions once', () => {
    expect(estimate.name).toBe('made-up');
    expect(estimate.regions).toEqual(['us-east-1']);
    expect(estimateOf([stack({}, 'a-Vpc', null)], DAY).regions).toEqual([]);
  });

  it('lists rates once each, in the order of the table, and counts no use', () => {
    expect(estimate.rates).toEqual([PRICES.natGatewayData, PRICES.keyRequests, PRICES.queue]);
  });

  it('adds up what comes later', () => {
    expect(estimate.later).toMatchObject([{ what: 'yearly rotation of a KMS key', monthly: 4, resources: 2 }]);
  });

  it('names what it cannot price, once, and leaves it out of the sums', () => {
    expect(estimate.notPriced).toEqual(['AWS::New::Thing: free or not, the table does not know']);
    const twice = estimateOf([cluster, cluster], DAY);
    expect(twice.notPriced).toHaveLength(1);
  });

  it('has items that say where, of what price, and how much', () => {
    expect(estimate.items[0]).toMatchObject({
      stack: 'made-up-Vpc',
      resource: 'Address',
      type: 'AWS::EC2::EIP',
      kind: 'Public addresses',
      basis: 'fixed',
      atLeast: [{ what: 'public IPv4 address', usd: 0.005, quantity: 730, monthly: 3.65, confidence: 'published' }],
    });
  });

  it('compares endpoints where there is a network, and nowhere else', () => {
    expect(estimate.breakEvens).toMatchObject([{ region: 'us-east-1', zones: 1, natGateways: 1 }]);
    expect(estimateOf([cluster], DAY).breakEvens).toEqual([]);
  });

  it('compares them in each Region by itself', () => {
    const subnets = (...zones: string[]) =>
      Object.fromEntries(
        zones.map((AvailabilityZone) => [
          AvailabilityZone,
          { Type: 'AWS::EC2::Subnet', Properties: { AvailabilityZone } },
        ]),
      );
    const there = estimateOf(
      [
        stack(subnets('a', 'b', 'c'), 'made-up-Vpc', 'us-east-1'),
        stack({ Key: { Type: 'AWS::KMS::Key' } }, 'made-up-Costs', 'eu-west-1'),
        stack({ ...subnets('a', 'b'), Nat: { Type: 'AWS::EC2::NatGateway' } }, 'made-up-DrRegion', 'us-west-2'),
      ],
      DAY,
    );
    expect(there.breakEvens).toMatchObject([
      { region: 'us-east-1', zones: 3, natGateways: 0 },
      { region: 'us-west-2', zones: 2, natGateways: 1 },
    ]);
  });
});

it('an environment of nothing costs nothing', () => {
  expect(estimateOf([stack({})], DAY)).toMatchObject({
    total: { fixed: 0, atLeast: 0, atMost: 0 },
    items: [],
    rates: [],
    later: [],
    notPriced: [],
  });
});
