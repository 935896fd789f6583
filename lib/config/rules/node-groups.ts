import { architectureOf } from '../architecture';
import type { Problem } from '../problem';
import type { NodeGroup } from '../sections/capacity';
import type { Rule } from './rule';

/** Fewer kinds than this and one shortage takes every spot node at once. */
const FEWEST_SPOT_TYPES = 3;

const isNodeGroup = (item: { readonly kind: string }): item is NodeGroup =>
  item.kind === 'managed-node-group' || item.kind === 'self-managed-node-group';

const usesSpot = (group: NodeGroup) =>
  group.kind === 'managed-node-group' ? group.capacityType === 'spot' : group.onDemandPercentage < 100;

function check(group: NodeGroup, path: string): Problem[] {
  const { instanceTypes, minSize, maxSize } = group;
  const problems: Problem[] = [];
  const add = (property: string, value: unknown, rule: string, fix: string) =>
    problems.push({ path: `${path}.${property}`, value, rule, fix });

  if (minSize > maxSize) add('minSize', minSize, `must not exceed maxSize (${String(maxSize)})`, 'lower it');
  const architectures = new Set(instanceTypes.map(architectureOf));
  if (architectures.size > 1) {
    add(
      'instanceTypes',
      instanceTypes,
      'must be of one processor architecture: a group has one machine image',
      'make one group for x86_64 and one for arm64',
    );
  }
  if (usesSpot(group) && new Set(instanceTypes).size < FEWEST_SPOT_TYPES) {
    add(
      'instanceTypes',
      instanceTypes,
      `must name at least ${String(FEWEST_SPOT_TYPES)} types when nodes are spot: one shortage would take them all`,
      'add types of the same size from other families and generations',
    );
  }
  if (group.kind === 'self-managed-node-group' && group.onDemandBase > maxSize) {
    add('onDemandBase', group.onDemandBase, `must not exceed maxSize (${String(maxSize)})`, 'lower it');
  }
  return problems;
}

export const nodeGroups: Rule = {
  id: 'node-groups',
  requirement: 'Groups of EC2 nodes have sizes and instance types that AWS accepts together.',
  check: ({ capacity }) =>
    capacity.flatMap((item, index) => (isNodeGroup(item) ? check(item, `capacity[${String(index)}]`) : [])),
};
