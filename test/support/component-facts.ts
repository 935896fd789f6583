import type { ValueFacts } from '../../lib/components/chart';
import { clusterName } from '../../lib/config/names';
import type { Environment } from '../../lib/config/schema';
import { valid } from './configuration';

/** With these, a service account is joined to its role: IRSA. */
export const IRSA = { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/pods' };

/** What a component is told of a cluster, with Pod Identity; a test says what is different. */
export const factsOf = (environment: Environment = valid, different: Partial<ValueFacts> = {}): ValueFacts => ({
  environment,
  clusterName: clusterName(environment),
  region: environment.region,
  vpcId: 'vpc-0123456789abcdef0',
  volumeKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  karpenterNodeRoleName: 'karpenter-node',
  roleAnnotations: {},
  ...different,
});
