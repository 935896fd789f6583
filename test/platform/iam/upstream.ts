/** A permission list that a component’s upstream publishes: compared with ours, or of a component that is not here yet. */
type Upstream =
  | { readonly comparedIn: string }
  /** Part of the name that the component’s file in lib/ would bear. */
  | { readonly notYet: RegExp; readonly because: string };

/** Every file of the folder that `PLATFORM_IAM_DATA` names. */
export const UPSTREAM: Readonly<Record<string, Upstream>> = {
  'aws-load-balancer-controller.json': {
    comparedIn: 'test/lib/components/permissions/aws-load-balancer-controller.test.ts',
  },
  'aws-privateca-issuer.json': { notYet: /privateca|private-ca/, because: 'No certificates yet' },
  'cluster-autoscaler.json': { comparedIn: 'test/lib/components/cluster-autoscaler.test.ts' },
  'external-dns-aws-sd.json': { notYet: /cloud-?map/, because: 'No names in Cloud Map yet' },
  'external-dns-route53.json': { comparedIn: 'test/lib/components/external-dns.test.ts' },
  'karpenter.json': { comparedIn: 'test/lib/cluster/karpenter/statements.test.ts' },
  'vpc-cni.json': { comparedIn: 'test/lib/cluster/managed-addons/vpc-cni.test.ts' },
};
