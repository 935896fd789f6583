import { Aws } from 'aws-cdk-lib';

import { clusterName } from '../../config/names';
import type { Environment } from '../../config/schema';
import type { Permissions } from '../../identity/permission';

export const loadBalancerPermissions = (environment: Environment): Permissions => ({
  X: [{ actions: ['a:b'], resources: [clusterName(environment) + Aws.REGION] }],
});
