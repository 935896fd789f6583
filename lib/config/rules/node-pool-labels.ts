import { formatPath } from '../problem';
import type { Rule } from './rule';

/** Domains whose labels Kubernetes, EKS and Karpenter set themselves. Source: Karpenter 1.14, "NodePools". */
const RESERVED = /(^|\.)(kubernetes\.io|k8s\.io|karpenter\.sh|karpenter\.k8s\.aws|eks\.amazonaws\.com)$/;

/** Subdomains that Kubernetes leaves to whoever runs the cluster. */
const FREE = /^(.+\.)?(node-restriction\.kubernetes\.io|kops\.k8s\.io)$/;

const isReserved = (key: string): boolean => {
  const [domain = '', name] = key.split('/');
  return name !== undefined && RESERVED.test(domain) && !FREE.test(domain);
};

export const nodePoolLabels: Rule = {
  id: 'node-pool-labels',
  requirement: 'Labels of node pools leave to Kubernetes and Karpenter what those set themselves.',
  check: ({ capacity }) =>
    capacity.flatMap((item, index) =>
      item.kind !== 'karpenter'
        ? []
        : item.nodePools.flatMap(({ labels }, pool) =>
            Object.keys(labels)
              .filter(isReserved)
              .map((key) => ({
                path: formatPath(['capacity', index, 'nodePools', pool, 'labels', key]),
                value: labels[key],
                rule: 'must not be of a domain that belongs to Kubernetes, EKS or Karpenter: the pool would make no node',
                fix: 'choose a domain of your own, such as "example.com/team", or a label without one',
              })),
          ),
    ),
};
