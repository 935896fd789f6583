import { z } from 'zod';

import { CHANGE, documented } from '../documented';
import { instanceType, kebabName, kubernetesNamespace, labelKey, labelValue } from '../formats';

const taint = z.strictObject({
  key: documented(labelKey, 'Key of the taint.', CHANGE.rolling),
  value: documented(labelValue.default(''), 'Value of the taint.', CHANGE.rolling),
  effect: documented(
    z.enum(['NO_SCHEDULE', 'PREFER_NO_SCHEDULE', 'NO_EXECUTE']),
    'What happens to pods that do not tolerate it.',
    CHANGE.rolling,
  ),
});

const labels = documented(
  z.record(labelKey, labelValue).default({}),
  'Kubernetes labels of the nodes.',
  CHANGE.rolling,
);

const name = (change: string) =>
  documented(kebabName, 'Name inside the environment, unique among all capacity.', change);

const RESIZE =
  'Updated in place. A managed group returns to `minSize` nodes at that moment; an autoscaler then grows it again.';

/** What every group of EC2 nodes has. */
const nodeGroup = {
  name: name('Replaces the group: a new one is made, then the old one is drained.'),
  instanceTypes: documented(
    z.array(instanceType).min(1).max(20),
    'Instance types, of one processor architecture. Spot wants at least three.',
    'A managed group is replaced (new one first, then the old one is drained); a self-managed group rolls.',
  ),
  minSize: documented(z.int().min(0).max(450), 'Fewest nodes.', RESIZE),
  maxSize: documented(z.int().min(1).max(450), 'Most nodes.', RESIZE),
  operatingSystem: documented(
    z.enum(['bottlerocket', 'al2023']).default('bottlerocket'),
    'Bottlerocket (read-only root, no shell) or Amazon Linux 2023.',
    'Replaces the group.',
  ),
  volumeGiB: documented(
    z.int().min(20).max(16_384).default(50),
    'Size of the encrypted gp3 volume that holds images and ephemeral storage, in GiB.',
    CHANGE.rolling,
  ),
  labels,
  taints: documented(z.array(taint).max(50).default([]), 'Taints of the nodes.', CHANGE.rolling),
};

const managedNodeGroup = z.strictObject({
  kind: z.literal('managed-node-group').meta({
    description: 'EC2 nodes in a group that EKS runs: rolling updates, draining and repair are the service’s work.',
    change: 'Another kind is another group.',
  }),
  ...nodeGroup,
  capacityType: documented(
    z.enum(['on-demand', 'spot']).default('on-demand'),
    'How the nodes are bought. A managed group has one type: for a mix, write two groups.',
    'Replaces the group.',
  ),
  maxUnavailablePercentage: documented(
    z.int().min(1).max(100).default(33),
    'Percentage of nodes that an update may take down at once.',
    CHANGE.inPlace,
  ),
});

const selfManagedNodeGroup = z.strictObject({
  kind: z.literal('self-managed-node-group').meta({
    description: 'EC2 nodes in an Auto Scaling group of your own: the only kind with a mixed-instances policy.',
    change: 'Another kind is another group.',
  }),
  ...nodeGroup,
  onDemandBase: documented(
    z.int().min(0).max(450).default(0),
    'Nodes that are always on demand, before the percentage applies.',
    CHANGE.inPlace,
  ),
  onDemandPercentage: documented(
    z.int().min(0).max(100).default(0),
    'Percentage of on-demand nodes above the base. The rest is spot, allocated price-capacity-optimized.',
    CHANGE.inPlace,
  ),
});

/** Pod sizes that Fargate offers: GiB of memory for each number of vCPUs (EKS User Guide, Fargate pod configuration). */
const FARGATE_VCPUS = [0.25, 0.5, 1, 2, 4, 8, 16] as const;

const fargateProfile = z.strictObject({
  kind: z.literal('fargate-profile').meta({
    description: 'Pods without nodes: every pod in the selected namespaces gets a virtual machine of its own.',
    change: 'Another kind is another profile.',
  }),
  name: name('Replaces the profile; its pods are rescheduled.'),
  namespaces: documented(
    z.array(kubernetesNamespace).min(1).max(5),
    'Namespaces whose pods run on this profile.',
    'Replaces the profile; its pods are rescheduled.',
  ),
  labels: documented(
    z.record(labelKey, labelValue).default({}),
    'Labels that a pod must have as well. Empty: every pod of the namespaces.',
    'Replaces the profile; its pods are rescheduled.',
  ),
  podSize: documented(
    z.strictObject({
      vCpu: documented(z.literal(FARGATE_VCPUS), 'vCPUs of a pod.', CHANGE.inPlace),
      memoryGiB: documented(z.number().min(0.5).max(120), 'Memory of a pod, in GiB.', CHANGE.inPlace),
    }),
    'Size that pods of this profile are expected to request: Fargate bills the request, rounded up to its sizes. It ' +
      'is a tag of the profile (`pod-size`).',
    CHANGE.inPlace,
  ),
});

const karpenter = z.strictObject({
  kind: z.literal('karpenter').meta({
    description:
      'Karpenter’s AWS side: node role, interruption queue and rules, controller role. Its controller and node pools are installed with the cluster services.',
    change: 'Removing it terminates the nodes that it made.',
  }),
});

const autoMode = z.strictObject({
  kind: z.literal('auto-mode').meta({
    description: 'EKS Auto Mode: AWS runs nodes, networking, storage and load balancing.',
    change: 'Switching it off terminates its nodes.',
  }),
  nodePools: documented(
    z
      .array(z.enum(['system', 'general-purpose']))
      .min(1)
      .max(2)
      .default(['system', 'general-purpose']),
    'Built-in node pools.',
    'Nodes of a pool that is taken out are drained.',
  ),
});

/** Where pods run: one list, any valid mix. */
export const capacity = z
  .array(z.discriminatedUnion('kind', [managedNodeGroup, selfManagedNodeGroup, fargateProfile, karpenter, autoMode]))
  .min(1)
  .max(20);

export type Capacity = z.output<typeof capacity>[number];
export type CapacityKind = Capacity['kind'];
export type CapacityOf<K extends CapacityKind> = Extract<Capacity, { kind: K }>;
export type ManagedNodeGroup = CapacityOf<'managed-node-group'>;
export type SelfManagedNodeGroup = CapacityOf<'self-managed-node-group'>;
export type FargateProfile = CapacityOf<'fargate-profile'>;
export type NodeGroup = ManagedNodeGroup | SelfManagedNodeGroup;
export type Taint = NodeGroup['taints'][number];
