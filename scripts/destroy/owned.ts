/** A tag as EC2 and IAM write it. */
interface Tag {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

/**
 * Whether a controller that runs in one of these clusters has made something, by the tags that it puts on. What a stack
 * holds, and the security group that EKS makes, go with the stack.
 */
export function isOwned(tags: readonly Tag[] = [], clusters: readonly string[]): boolean {
  const has = (key: string, value?: string): boolean =>
    tags.some(({ Key, Value }) => Key === key && (value === undefined || Value === value));
  if (has('aws:cloudformation:stack-id') || has('aws:eks:cluster-name')) return false;
  return clusters.some(
    (cluster) =>
      has('elbv2.k8s.aws/cluster', cluster) ||
      has(`kubernetes.io/cluster/${cluster}`, 'owned') ||
      has('KubernetesCluster', cluster) ||
      has('karpenter.k8s.aws/cluster', cluster) ||
      has('eks:eks-cluster-name', cluster),
  );
}
