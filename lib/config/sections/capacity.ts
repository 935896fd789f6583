import { z } from 'zod';

import { CHANGE, documented } from '../documented';
import {
  bottlerocketVersion,
  instanceCategory,
  instanceType,
  kebabName,
  kubernetesNamespace,
  labelKey,
  labelValue,
} from '../formats';

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
  maxSize: documented(
    z.int().min(1).max(450),
    'Most nodes. Without Karpenter and Auto Mode, the Cluster Autoscaler grows the group up to there for pods that wait.',
    RESIZE,
  ),
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

const REPLACES_NODES = 'Nodes are replaced a few at a time; disruption budgets are respected.';
const NEW_NODES = 'Holds for nodes made from then on; the others stay.';

/** What Karpenter may make nodes of, and when it takes them away. */
const nodePool = z.strictObject({
  name: documented(
    kebabName.refine((value) => value.length <= 63, {
      error: 'must be a name of at most 63 characters',
      params: { fix: 'shorten it: it is the value of a label' },
    }),
    'Name of the pool, unique among all capacity: its nodes bear it as the label `karpenter.sh/nodepool`.',
    'Replaces the pool: its nodes are drained, and other pools make new ones.',
  ),
  instanceCategories: documented(
    z.array(instanceCategory).min(1).max(20).default(['c', 'm', 'r']),
    'Families of instance types that nodes may be of, by the letters that they begin with. Only those of the fifth ' +
      'generation and later are used.',
    REPLACES_NODES,
  ),
  architectures: documented(
    z
      .array(z.enum(['x86_64', 'arm64']))
      .min(1)
      .max(2)
      .default(['x86_64']),
    'Processor architectures. With both, images that exist for one only need a node selector.',
    REPLACES_NODES,
  ),
  capacityTypes: documented(
    z
      .array(z.enum(['on-demand', 'spot']))
      .min(1)
      .max(2)
      .default(['on-demand']),
    'How nodes are bought. With both, spot is taken first, and on demand where there is none.',
    REPLACES_NODES,
  ),
  limits: documented(
    z
      .strictObject({
        cpu: documented(z.int().min(1).max(100_000).default(100), 'Most vCPUs.', CHANGE.inPlace),
        memoryGiB: documented(z.int().min(1).max(1_000_000).default(400), 'Most memory, in GiB.', CHANGE.inPlace),
      })
      .prefault({}),
    'Most that all nodes of the pool together may have: pods beyond that wait, and nobody pays for a mistake without end.',
    CHANGE.inPlace,
  ),
  consolidation: documented(
    z
      .strictObject({
        policy: documented(
          z.enum(['when-empty', 'when-empty-or-underutilized']).default('when-empty-or-underutilized'),
          'Whether only empty nodes are taken away, or also those whose pods would fit elsewhere or on a cheaper node.',
          CHANGE.inPlace,
        ),
        afterMinutes: documented(
          z.int().min(0).max(1_440).default(5),
          'Minutes without a pod that comes or goes, before a node may be taken away.',
          CHANGE.inPlace,
        ),
      })
      .prefault({}),
    'When nodes that are not needed are taken away: one in ten at a time at most.',
    CHANGE.inPlace,
  ),
  expireAfterHours: documented(
    z.int().min(24).max(8_760).default(720),
    'Hours after which a node is drained and replaced, however healthy. Disruption budgets of pods are respected.',
    NEW_NODES,
  ),
  labels: documented(z.record(labelKey, labelValue).default({}), 'Kubernetes labels of the nodes.', REPLACES_NODES),
  taints: documented(z.array(taint).max(50).default([]), 'Taints of the nodes.', REPLACES_NODES),
});

const karpenter = z.strictObject({
  kind: z.literal('karpenter').meta({
    description:
      'Nodes that Karpenter makes for pods that wait: node role, interruption queue and rules, controller role; its controller and node pools are installed with the cluster services. With it, no Cluster Autoscaler is installed: both would answer the same pods, so that groups of nodes keep their size.',
    change: 'Removing it terminates the nodes that it made.',
  }),
  imageVersion: documented(
    bottlerocketVersion.default('latest'),
    'Version of Bottlerocket: `latest`, or one that holds still until you change it. With `latest`, nodes are replaced ' +
      'within their budgets whenever AWS publishes an image.',
    REPLACES_NODES,
  ),
  volumeGiB: documented(
    z.int().min(20).max(16_384).default(50),
    'Size of the encrypted gp3 volume of a node that holds images and ephemeral storage, in GiB.',
    REPLACES_NODES,
  ),
  nodePools: documented(
    z
      .array(nodePool)
      .min(1)
      .max(10)
      .prefault([{ name: 'default' }]),
    'What nodes are made of: a list of pools, of which a pod gets the first that it fits.',
    'A pool that is taken out has its nodes drained.',
  ),
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
export type NodePool = CapacityOf<'karpenter'>['nodePools'][number];
export type Taint = NodeGroup['taints'][number];
