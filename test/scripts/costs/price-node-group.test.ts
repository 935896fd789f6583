import type { Cost } from '../../../scripts/costs/charge';
import { nodeGroup } from '../../../scripts/costs/price-node-group';
import { LAUNCH_TEMPLATE, NODE_GROUP, resource, setting } from './made-up-resources';

const priced = (properties: object, Template: typeof LAUNCH_TEMPLATE = LAUNCH_TEMPLATE): Cost =>
  nodeGroup(resource(NODE_GROUP.Type, { ...NODE_GROUP.Properties, ...properties }), setting({ Template }));
const chargeOf = ({ charges = [] }: Cost, kind: string) => charges.find((charge) => charge.kind === kind);

const monitored = {
  ...LAUNCH_TEMPLATE,
  Properties: {
    LaunchTemplateData: { ...LAUNCH_TEMPLATE.Properties.LaunchTemplateData, Monitoring: { Enabled: true } },
  },
};

test('at least the fewest nodes of the cheapest type, at most the most of the dearest', () => {
  const nodes = chargeOf(priced({}), 'Nodes');
  expect(nodes).toMatchObject({
    basis: 'nodes',
    atLeast: [{ price: { what: 'm6g.large' }, quantity: 2 * 730 }],
    atMost: [{ price: { what: 'm7g.large' }, quantity: 5 * 730 }],
  });
});

test('every node has the volumes of the launch template', () => {
  const volumes = chargeOf(priced({}), 'Node volumes');
  expect(volumes?.atLeast).toMatchObject([{ price: { what: 'gp3 volume' }, quantity: 2 * 20 }]);
  expect(volumes?.atMost).toMatchObject([{ quantity: 5 * 20 }]);
});

test('detailed monitoring costs seven metrics a node, and nothing where it is off', () => {
  expect(chargeOf(priced({}, monitored), 'Metrics')?.atMost).toMatchObject([{ price: { usd: 0.3 }, quantity: 35 }]);
  expect(chargeOf(priced({}), 'Metrics')).toBeUndefined();
});

test('a group that may have no nodes costs nothing at least', () => {
  const { charges = [] } = priced({ ScalingConfig: { MinSize: 0, MaxSize: 1 } }, monitored);
  expect(charges.flatMap(({ atLeast }) => atLeast)).toEqual([]);
  expect(charges.flatMap(({ atMost }) => atMost)).toHaveLength(3);
});

test.each([
  [
    'a type that has no price',
    { InstanceTypes: ['m99.large'] },
    'nodes of Thing of type m99.large: no such type in the table',
  ],
  ['no types', { InstanceTypes: [] }, 'nodes of Thing: it names no instance types'],
  [
    'a launch template from elsewhere',
    { LaunchTemplate: { Id: 'lt-0123' } },
    'volumes of Thing: its launch template is not in this template',
  ],
  [
    'sizes that are no numbers',
    { ScalingConfig: { MaxSize: 3 } },
    'nodes of Thing: its sizes, "" to "3", are no numbers',
  ],
])('a group with %s says what is not priced', (_, properties, sentence) => {
  expect(priced(properties).notPriced).toEqual([sentence]);
});

test('a volume without a price is named with its group', () => {
  const Properties = { LaunchTemplateData: { BlockDeviceMappings: [{ Ebs: { VolumeType: 'io2', VolumeSize: 20 } }] } };
  expect(priced({}, { ...LAUNCH_TEMPLATE, Properties }).notPriced).toEqual([
    'Thing, volume of type io2: only gp3 is known',
  ]);
});
