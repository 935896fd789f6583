import { Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

import { deploymentLockName } from '../../config/deployment-lock';
import { namePrefix } from '../../config/names';
import type { Environment } from '../../config/schema';
import type { Permission } from '../../identity/permission';

/**
 * Somebody may hold the lock of an environment: all that `npm run deploy --role lookup` does with the credentials at hand.
 * Everything else it does as a bootstrap role. The lock stands in the account of the credentials.
 */
export const holdLock = (scope: IConstruct, environment: Environment): Permission => ({
  sid: 'LockEnvironment',
  actions: ['ssm:DeleteParameter', 'ssm:GetParameter', 'ssm:PutParameter'],
  resources: [
    Stack.of(scope).formatArn({
      service: 'ssm',
      region: environment.region,
      resource: `parameter${deploymentLockName(namePrefix(environment))}`,
    }),
  ],
});
