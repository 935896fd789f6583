import { distrusts, trusts, type Context, type TrustRow } from '../expectation';

const PODS = 'pods.eks.amazonaws.com';
const PROVIDER = 'arn:{partition}:iam::{account}:oidc-provider/{issuer}';
const WEB = 'sts:AssumeRoleWithWebIdentity';
const OWN_CLUSTER = 'arn:{partition}:eks:{region}:{account}:cluster/{cluster}';

/** Tags with which EKS takes a role on for a pod. Source: Amazon EKS User Guide, "Enable or disable session tags". */
const tags = (cluster: string, namespace: string, name: string): Context => ({
  'aws:RequestTag/eks-cluster-arn': cluster,
  'aws:RequestTag/kubernetes-namespace': namespace,
  'aws:RequestTag/kubernetes-service-account': name,
});

const claims = (namespace: string, name: string, audience = 'sts.amazonaws.com', issuer = '{issuer}'): Context => ({
  [`${issuer}:aud`]: audience,
  [`${issuer}:sub`]: `system:serviceaccount:${namespace}:${name}`,
});

/** Who takes on the role of a service account, by the way that its pods get their credentials. */
export function serviceAccount(namespace: string, name: string): (podIdentity: boolean) => readonly TrustRow[] {
  const throughPodIdentity = [
    trusts(PODS, 'Pods of the service account', tags(OWN_CLUSTER, namespace, name)),
    trusts(PODS, 'Their sessions carry tags', tags(OWN_CLUSTER, namespace, name), 'sts:TagSession'),
    distrusts(PODS, 'Another service account', tags(OWN_CLUSTER, namespace, 'default')),
    distrusts(PODS, 'The same name in another namespace', tags(OWN_CLUSTER, 'default', name)),
    distrusts(PODS, 'Another cluster of the account', tags(`${OWN_CLUSTER}-2`, namespace, name)),
    distrusts(
      PODS,
      'A cluster of another account',
      tags('arn:{partition}:eks:{region}:999988887777:cluster/{cluster}', namespace, name),
    ),
    distrusts(PODS, 'An association that switches session tags off'),
    distrusts(PROVIDER, 'Tokens, where Pod Identity is used', claims(namespace, name), WEB),
  ];
  const throughTokens = [
    trusts(PROVIDER, 'Pods of the service account', claims(namespace, name), WEB),
    distrusts(PROVIDER, 'Another service account', claims(namespace, 'default'), WEB),
    distrusts(PROVIDER, 'The same name in another namespace', claims('default', name), WEB),
    distrusts(PROVIDER, 'A name that only begins alike', claims(namespace, `${name}-2`), WEB),
    distrusts(PROVIDER, 'A token for another audience', claims(namespace, name, 'vault'), WEB),
    distrusts(PROVIDER, 'A token without claims', {}, WEB),
    distrusts(
      'arn:{partition}:iam::{account}:oidc-provider/{otherIssuer}',
      'A token of another cluster',
      claims(namespace, name, 'sts.amazonaws.com', '{otherIssuer}'),
      WEB,
    ),
    distrusts(PODS, 'Pod Identity, where tokens are used', tags(OWN_CLUSTER, namespace, name)),
  ];
  return (podIdentity) => (podIdentity ? throughPodIdentity : throughTokens);
}
