import { bottlerocketUserData, TAINT_EFFECTS } from '../cluster/bottlerocket';
import { hasKarpenter } from '../cluster/managed-addons/where';
import type { CapacityOf, NodePool as NodePoolConfig } from '../config/sections/capacity';
import { tagsOf } from '../config/tags';
import type { ClusterFacts } from './cluster-facts';
import type { Component } from './component';
import type { KubernetesObject } from './kubernetes-object';

const NODE_CLASS = 'default';

/** The oldest generation of instance types that nodes are of: from it on, all are Nitro, which encrypts volumes of every size. */
const OLDEST_GENERATION = 5;

/** Weight of the first pool of the list, and the most that Karpenter takes. */
const HEAVIEST = 100;

/** How Karpenter writes what the configuration says. */
const ARCHITECTURES = { x86_64: 'amd64', arm64: 'arm64' } as const;
const CONSOLIDATION = {
  'when-empty': 'WhenEmpty',
  'when-empty-or-underutilized': 'WhenEmptyOrUnderutilized',
} as const;

interface Volume {
  readonly deviceName: string;
  readonly ebs: {
    readonly volumeSize: string;
    readonly volumeType: 'gp3';
    readonly encrypted: true;
    readonly kmsKeyID: string;
    readonly deleteOnTermination: true;
  };
}

interface ByTags {
  readonly tags: Readonly<Record<string, string>>;
}

/** What every node of Karpenter is like. */
interface Ec2NodeClass extends KubernetesObject {
  readonly spec: {
    readonly amiSelectorTerms: readonly [{ readonly alias: string }];
    readonly role?: string;
    readonly instanceProfile?: string;
    readonly subnetSelectorTerms: readonly ByTags[];
    readonly securityGroupSelectorTerms: readonly ByTags[];
    readonly metadataOptions: {
      readonly httpEndpoint: 'enabled';
      readonly httpProtocolIPv6: 'disabled';
      readonly httpPutResponseHopLimit: 1;
      readonly httpTokens: 'required';
    };
    readonly blockDeviceMappings: readonly Volume[];
    readonly detailedMonitoring: true;
    readonly tags: Readonly<Record<string, string>>;
    readonly userData: string;
  };
}

interface Requirement {
  readonly key: string;
  readonly operator: 'In' | 'Gt';
  readonly values: readonly string[];
}

/** What nodes of a pool are made of. */
interface NodePool extends KubernetesObject {
  readonly spec: {
    readonly template: {
      readonly metadata: { readonly labels: Readonly<Record<string, string>> };
      readonly spec: {
        readonly nodeClassRef: { readonly group: string; readonly kind: string; readonly name: string };
        readonly requirements: readonly Requirement[];
        readonly taints: readonly { readonly key: string; readonly value?: string; readonly effect: string }[];
        readonly expireAfter: string;
      };
    };
    /** Karpenter tries the heaviest first. */
    readonly weight: number;
    readonly limits: { readonly cpu: string; readonly memory: string };
    readonly disruption: {
      readonly consolidationPolicy: (typeof CONSOLIDATION)[keyof typeof CONSOLIDATION];
      readonly consolidateAfter: string;
      readonly budgets: readonly { readonly nodes: string }[];
    };
  };
}

const volume = (deviceName: string, gib: number, kmsKeyID: string): Volume => ({
  deviceName,
  ebs: { volumeSize: `${String(gib)}Gi`, volumeType: 'gp3', encrypted: true, kmsKeyID, deleteOnTermination: true },
});

/** Bottlerocket keeps the system, of 2 GiB, and the data on two volumes. Its alias follows the version of the control plane. */
function nodeClass(facts: ClusterFacts, { imageVersion, volumeGiB }: CapacityOf<'karpenter'>): Ec2NodeClass {
  const { environment, clusterName, volumeKeyArn, karpenterNodeRoleName, karpenterInstanceProfileName } = facts;
  const discovered = [{ tags: { 'karpenter.sh/discovery': clusterName } }];
  return {
    apiVersion: 'karpenter.k8s.aws/v1',
    kind: 'EC2NodeClass',
    metadata: { name: NODE_CLASS },
    spec: {
      amiSelectorTerms: [{ alias: `bottlerocket@${imageVersion === 'latest' ? imageVersion : `v${imageVersion}`}` }],
      ...(karpenterInstanceProfileName === undefined
        ? { role: karpenterNodeRoleName }
        : { instanceProfile: karpenterInstanceProfileName }),
      subnetSelectorTerms: discovered,
      securityGroupSelectorTerms: discovered,
      metadataOptions: {
        httpEndpoint: 'enabled',
        httpProtocolIPv6: 'disabled',
        httpPutResponseHopLimit: 1,
        httpTokens: 'required',
      },
      blockDeviceMappings: [volume('/dev/xvda', 4, volumeKeyArn), volume('/dev/xvdb', volumeGiB, volumeKeyArn)],
      detailedMonitoring: true,
      tags: tagsOf(environment),
      userData: bottlerocketUserData(),
    },
  };
}

const within = (key: string, values: readonly string[]): Requirement => ({ key, operator: 'In', values });

const nodePool = (pool: NodePoolConfig, index: number): NodePool => ({
  apiVersion: 'karpenter.sh/v1',
  kind: 'NodePool',
  metadata: { name: pool.name },
  spec: {
    template: {
      metadata: { labels: pool.labels },
      spec: {
        nodeClassRef: { group: 'karpenter.k8s.aws', kind: 'EC2NodeClass', name: NODE_CLASS },
        requirements: [
          within('kubernetes.io/os', ['linux']),
          within(
            'kubernetes.io/arch',
            pool.architectures.map((architecture) => ARCHITECTURES[architecture]),
          ),
          within('karpenter.sh/capacity-type', pool.capacityTypes),
          within('karpenter.k8s.aws/instance-category', pool.instanceCategories),
          {
            key: 'karpenter.k8s.aws/instance-generation',
            operator: 'Gt',
            values: [String(OLDEST_GENERATION - 1)],
          },
        ],
        taints: pool.taints.map(({ key, value, effect }) => ({
          key,
          ...(value === '' ? {} : { value }),
          effect: TAINT_EFFECTS[effect],
        })),
        expireAfter: `${String(pool.expireAfterHours)}h`,
      },
    },
    weight: HEAVIEST - index,
    limits: { cpu: String(pool.limits.cpu), memory: `${String(pool.limits.memoryGiB)}Gi` },
    disruption: {
      consolidationPolicy: CONSOLIDATION[pool.consolidation.policy],
      consolidateAfter: `${String(pool.consolidation.afterMinutes)}m`,
      budgets: [{ nodes: '10%' }],
    },
  },
});

const objects = (facts: ClusterFacts): readonly KubernetesObject[] =>
  facts.environment.capacity
    .filter((item) => item.kind === 'karpenter')
    .flatMap((item) => [nodeClass(facts, item), ...item.nodePools.map(nodePool)]);

/**
 * What Karpenter makes nodes of. Pools go before the class and both before the controller, which must still be there: it ends
 * their nodes, and until the last one is gone, the class stays.
 */
export const nodePools = {
  name: 'node-pools',
  purpose: 'What Karpenter makes nodes of',
  wanted: hasKarpenter,
  after: ['karpenter-crd', 'karpenter'],
  namespace: { name: 'kube-system' },
  ports: [],
  endpoints: [],
  objects,
} as const satisfies Component;
