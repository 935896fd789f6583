import { NODE_CLAIM, NODE_CLASS, NODE_POOL } from '../../kubernetes/kinds';
import type { Kubernetes } from '../../kubernetes/kubernetes';
import { removeObjects } from '../kubernetes-removal';
import { joined } from '../outcome';
import type { KubernetesStep } from '../step';

const POOL_LABEL = 'karpenter.sh/nodepool';

/**
 * Deletes Karpenter’s pools, waits until it has ended their nodes, and then deletes the classes: with them it deletes the
 * instance profiles that it has made. The pools that EKS keeps in Auto Mode go with the cluster.
 */
export const nodePools: KubernetesStep = {
  id: 'node-pools',
  explanation: 'NodePools, their nodes, and node classes of Karpenter',
  async run(kubernetes, how) {
    const keptByEks = new Set((await poolsOf(kubernetes, true)).map(({ metadata }) => metadata.name));
    const pools = await removeObjects(kubernetes, () => poolsOf(kubernetes, false), how);
    const claims = await removeObjects(
      kubernetes,
      async () =>
        (await kubernetes.list(NODE_CLAIM)).filter(({ metadata }) => !keptByEks.has(metadata.labels[POOL_LABEL] ?? '')),
      how,
    );
    const classes = await removeObjects(kubernetes, () => kubernetes.list(NODE_CLASS), how);
    return joined([pools, claims, classes]);
  },
};

const poolsOf = async (kubernetes: Kubernetes, ofEks: boolean) =>
  (await kubernetes.list(NODE_POOL)).filter(
    ({ metadata }) => (metadata.labels['app.kubernetes.io/managed-by'] === 'eks') === ofEks,
  );
