/** Who takes part in the cluster’s traffic. Each is a security group, but `internet`. */
export type Party = 'control-plane' | 'nodes' | 'fargate-pods' | 'internet';

/** One door: who may knock, where, and why. The reason becomes the description of the security-group rule. */
export interface NamedPort {
  readonly from: Party;
  readonly to: Party;
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
  /** Last port of a range. Default: the same port. */
  readonly toPort?: number;
  readonly reason: string;
}

/**
 * Ports without which no cluster with EC2 nodes works.
 *
 * Source: Amazon EKS User Guide, "View Amazon EKS security group requirements for clusters".
 */
export const NODE_PORTS: readonly NamedPort[] = [
  {
    from: 'nodes',
    to: 'control-plane',
    protocol: 'tcp',
    port: 443,
    reason: 'Kubelets and pods call the Kubernetes API',
  },
  { from: 'control-plane', to: 'nodes', protocol: 'tcp', port: 10250, reason: 'Kubernetes API calls kubelets' },
  { from: 'nodes', to: 'nodes', protocol: 'udp', port: 53, reason: 'Pods ask CoreDNS on other nodes' },
  { from: 'nodes', to: 'nodes', protocol: 'tcp', port: 53, reason: 'Pods ask CoreDNS on other nodes, long answers' },
  { from: 'nodes', to: 'internet', protocol: 'tcp', port: 443, reason: 'Image registries and AWS APIs' },
];

/** Ports between EC2 nodes and pods on Fargate, which carry the security group that EKS makes for the cluster. */
export const FARGATE_PORTS: readonly NamedPort[] = (
  [
    ['nodes', 'fargate-pods'],
    ['fargate-pods', 'nodes'],
  ] as const
).flatMap(([from, to]) =>
  (['udp', 'tcp'] as const).map((protocol) => ({
    from,
    to,
    protocol,
    port: 53,
    reason: 'Pods ask CoreDNS, wherever it runs',
  })),
);
