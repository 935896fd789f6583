import type { ClusterFacts } from '../../lib/components/cluster-facts';
import type { ValueFacts } from '../../lib/components/chart';
import type { Component } from '../../lib/components/component';
import { clusterName } from '../../lib/config/names';
import { REGIONS } from '../../lib/config/regions';
import type { Environment } from '../../lib/config/schema';
import { identityKind } from '../../lib/identity/identity-kind';

/** An account of nobody, as AWS’s documentation writes it. */
const ACCOUNT = '111122223333';

const partitionOf = ({ region }: Environment): string => REGIONS[region]?.partition ?? 'aws';

/** Facts of a cluster that nobody has deployed: what CloudFormation would fill in, in the form that AWS gives it. */
export function exampleFacts(environment: Environment): ClusterFacts {
  const { region, capacity } = environment;
  const partition = partitionOf(environment);
  return {
    environment,
    clusterName: clusterName(environment),
    region,
    vpcId: 'vpc-0123456789abcdef0',
    volumeKeyArn: `arn:${partition}:kms:${region}:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
    ...(capacity.some(({ kind }) => kind === 'karpenter') ? karpenterFacts(environment, partition) : {}),
  };
}

/** What the Eks stack makes for Karpenter, under the names that CloudFormation gives. */
function karpenterFacts(environment: Environment, partition: string): Partial<ClusterFacts> {
  const name = clusterName(environment);
  return {
    karpenterNodeRoleName: `${name}-KarpenterNodeRole-0123456789AB`,
    ...(environment.network.nat === 'none'
      ? { karpenterInstanceProfileName: `${name}-KarpenterInstanceProfile-0123456789AB` }
      : {}),
    ...(identityKind(environment, { namespace: 'kube-system', name: 'karpenter' }) === 'irsa'
      ? { karpenterRoleArn: `arn:${partition}:iam::${ACCOUNT}:role/${name}-KarpenterControllerRole-0123456789AB` }
      : {}),
  };
}

/** The service account of a component whose pods get their AWS role by an annotation: on Fargate, or by choice. */
export function usesAnnotation(environment: Environment, { identity, namespace, pods }: Component): boolean {
  if (identity === undefined) return false;
  const serviceAccount = {
    namespace: namespace.name,
    name: identity.serviceAccount,
    daemonSet: pods?.kind === 'daemonset',
  };
  return identityKind(environment, serviceAccount) === 'irsa';
}

/** The same facts with what a component’s chart is told beside them. */
export const exampleValueFacts = (environment: Environment, component: Component): ValueFacts => ({
  ...exampleFacts(environment),
  roleAnnotations: usesAnnotation(environment, component)
    ? { 'eks.amazonaws.com/role-arn': `arn:${partitionOf(environment)}:iam::${ACCOUNT}:role/${component.name}` }
    : {},
});
