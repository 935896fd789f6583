import { estimateOf } from '../../../scripts/costs/estimate';
import { linesOf } from '../../../scripts/costs/lines';
import { LAUNCH_TEMPLATE, NODE_GROUP, stack } from './made-up-resources';

const ADDRESS = { Type: 'AWS::EC2::EIP' };
const { items, total } = estimateOf(
  [stack({ One: ADDRESS, Group: NODE_GROUP, Template: LAUNCH_TEMPLATE, Other: ADDRESS })],
  '2026-11-21',
);
const lines = linesOf(items);

test('amounts of one price are one line, and lines stand kind by kind', () => {
  expect(lines.map(({ kind, price, atLeast, atMost }) => [kind, price.what, atLeast, atMost])).toEqual([
    ['Nodes', 'm6g.large', { quantity: 1460, monthly: 112.42 }, { quantity: 0, monthly: 0 }],
    ['Nodes', 'm7g.large', { quantity: 0, monthly: 0 }, { quantity: 3650, monthly: 297.84 }],
    ['Node volumes', 'gp3 volume', { quantity: 40, monthly: 3.2 }, { quantity: 100, monthly: 8 }],
    ['Public addresses', 'public IPv4 address', { quantity: 1460, monthly: 7.3 }, { quantity: 1460, monthly: 7.3 }],
  ]);
});

test('lines add up to the total', () => {
  expect(lines.reduce((sum, { atLeast }) => sum + atLeast.monthly, 0)).toBeCloseTo(total.atLeast, 8);
  expect(lines.reduce((sum, { atMost }) => sum + atMost.monthly, 0)).toBeCloseTo(total.atMost, 8);
});
