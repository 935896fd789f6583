import type { Problem } from '../problem';
import type { Capacity, CapacityKind } from '../sections/capacity';
import type { Rule } from './rule';

const EC2_GROUPS: readonly CapacityKind[] = ['managed-node-group', 'self-managed-node-group'];

const runsSystemPods = (item: Capacity) =>
  item.kind === 'auto-mode' ||
  (item.kind === 'fargate-profile' && item.namespaces.includes('kube-system') && isEmpty(item.labels)) ||
  ((item.kind === 'managed-node-group' || item.kind === 'self-managed-node-group') &&
    item.minSize > 0 &&
    item.taints.every(({ effect }) => effect === 'PREFER_NO_SCHEDULE'));

const isEmpty = (record: object) => Object.keys(record).length === 0;

export const capacityMix: Rule = {
  id: 'capacity-mix',
  requirement:
    'The kinds of capacity in the list can live in one cluster, and something in it can run what the cluster needs.',
  check({ capacity }) {
    const problems: Problem[] = [];
    const places = (kind: CapacityKind) =>
      capacity.flatMap((item, index) => (item.kind === kind ? [`capacity[${String(index)}]`] : []));

    for (const kind of ['karpenter', 'auto-mode'] as const) {
      for (const path of places(kind).slice(1)) {
        problems.push({
          path,
          value: kind,
          rule: `must not be there twice: a cluster has one ${kind}`,
          fix: 'remove it',
        });
      }
    }
    if (places('auto-mode').length > 0) {
      for (const kind of [...EC2_GROUPS, 'karpenter'] as const) {
        for (const path of places(kind)) {
          problems.push({
            path,
            value: kind,
            rule:
              'must not stand beside auto-mode: Auto Mode nodes bring their own network plugin, DNS, storage driver and ' +
              'security group, and embed Karpenter, so that the two kinds of node would not share a network',
            fix: 'remove auto-mode, or every EC2 kind; fargate-profile may stay',
          });
        }
      }
    }
    if (capacity.length > 0 && !capacity.some(runsSystemPods)) {
      problems.push({
        path: 'capacity',
        value: capacity.map(({ kind }) => kind),
        rule: 'must have a place for CoreDNS and the controllers: none of the kinds listed can run pods of kube-system',
        fix:
          'add a managed-node-group with at least one node and no NO_SCHEDULE or NO_EXECUTE taint, or a fargate-profile ' +
          'with the namespace "kube-system" and no labels, or auto-mode; Karpenter’s own controller needs one too',
      });
    }
    return problems;
  },
};
