import type { RoleExpectation } from '../expectation';
import { ADDONS } from './addons';
import { ALERT_ROUTER } from './alert-router';
import { LOAD_BALANCER_CONTROLLER } from './aws-load-balancer-controller';
import { CLUSTER_AUTOSCALER } from './cluster-autoscaler';
import { EXTERNAL_DNS } from './external-dns';
import { EXTERNAL_SECRETS } from './external-secrets';
import { KARPENTER_CONTROLLER } from './karpenter-controller';
import { NODES } from './nodes';
import { RECOVERY } from './recovery';
import { SERVICES } from './services';

/** What is expected of every role that a template makes. A role that is not here fails the tests. */
export const ROLES: readonly RoleExpectation[] = [
  ...SERVICES,
  ...NODES,
  ...ADDONS,
  KARPENTER_CONTROLLER,
  LOAD_BALANCER_CONTROLLER,
  CLUSTER_AUTOSCALER,
  EXTERNAL_DNS,
  EXTERNAL_SECRETS,
  ALERT_ROUTER,
  ...RECOVERY,
];

/** Whether an entry is about the role of this name. */
export const isOf = ({ role }: RoleExpectation, name: string): boolean =>
  typeof role === 'string' ? role === name : role.test(name);
