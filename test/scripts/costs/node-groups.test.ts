import type { JsonObject } from '../../../lib/compliance/template';
import { nodesIn, readNodeGroup, type NodeGroup } from '../../../scripts/costs/node-groups';
import { LAUNCH_TEMPLATE, NODE_GROUP, resource, template } from './made-up-resources';

const read = (type: string, properties: object): NodeGroup => {
  const group = readNodeGroup(resource(type, properties as JsonObject), template({ Template: LAUNCH_TEMPLATE }));
  if (typeof group !== 'object') throw new TypeError(`no group: ${String(group)}`);
  return group;
};

const AUTO_SCALING = {
  MinSize: '0',
  MaxSize: '20',
  MixedInstancesPolicy: {
    InstancesDistribution: { OnDemandBaseCapacity: 1, OnDemandPercentageAboveBaseCapacity: 20 },
    LaunchTemplate: {
      LaunchTemplateSpecification: { LaunchTemplateId: { Ref: 'Template' } },
      Overrides: [{ InstanceType: 'c7i.xlarge' }, { InstanceType: 'c6i.xlarge' }],
    },
  },
};

describe('a managed group', () => {
  it('has its types, its sizes, and its launch template', () => {
    const { types, minSize, maxSize, launchTemplate } = read(NODE_GROUP.Type, NODE_GROUP.Properties);
    expect({ types, minSize, maxSize }).toEqual({ types: ['m7g.large', 'm6g.large'], minSize: 2, maxSize: 5 });
    expect(launchTemplate?.logicalId).toBe('Template');
  });

  it.each([
    ['SPOT', 'spot'],
    ['ON_DEMAND', 'on-demand'],
    ['', 'on-demand'],
  ])('with the capacity type %j buys all its nodes as %s', (CapacityType, purchase) => {
    const { bought } = read(NODE_GROUP.Type, { ...NODE_GROUP.Properties, CapacityType });
    expect(bought(3)).toEqual([{ purchase, count: 3 }]);
  });
});

describe('a group of Auto Scaling', () => {
  const { types, minSize, maxSize, bought, launchTemplate } = read('AWS::AutoScaling::AutoScalingGroup', AUTO_SCALING);

  it('has its types, its sizes, and its launch template', () => {
    expect({ types, minSize, maxSize }).toEqual({ types: ['c7i.xlarge', 'c6i.xlarge'], minSize: 0, maxSize: 20 });
    expect(launchTemplate?.logicalId).toBe('Template');
  });

  it.each([
    [0, 0, 0],
    [1, 1, 0],
    [2, 2, 0],
    [6, 2, 4],
    [20, 5, 15],
  ])(
    'buys %i nodes as its base and a share above it, rounded up: %i on demand and %i Spot',
    (nodes, onDemand, spot) => {
      expect(bought(nodes)).toEqual([
        { purchase: 'on-demand', count: onDemand },
        { purchase: 'spot', count: spot },
      ]);
    },
  );

  it('buys everything on demand when it names no share', () => {
    const plain = read('AWS::AutoScaling::AutoScalingGroup', { MinSize: '1', MaxSize: '4' });
    expect(plain.bought(4)[0]).toEqual({ purchase: 'on-demand', count: 4 });
  });
});

test('anything else is no group', () => {
  expect(readNodeGroup(resource('AWS::KMS::Key'), template({}))).toBeUndefined();
});

test('sizes that are no numbers are named with their values', () => {
  const ScalingConfig = { MinSize: { Ref: 'Fewest' }, MaxSize: 4 };
  expect(readNodeGroup(resource('AWS::EKS::Nodegroup', { ScalingConfig }), template({}))).toBe(
    'nodes of Thing: its sizes, "<Fewest>" to "4", are no numbers',
  );
});

test('the nodes of a template are those of all its groups', () => {
  const Batch = { Type: 'AWS::AutoScaling::AutoScalingGroup', Properties: AUTO_SCALING };
  expect(nodesIn(template({ One: NODE_GROUP, Other: NODE_GROUP, Batch }))).toEqual({ atLeast: 4, atMost: 30 });
});
