import type { Construct } from 'constructs';

import type { Environment } from './config/schema';
import { EksStack } from './stacks/eks-stack';
import { SecurityStack } from './stacks/security-stack';
import { VpcStack } from './stacks/vpc-stack';

/** The stacks of one environment. */
export interface Platform {
  readonly vpc: VpcStack;
  readonly eks: EksStack;
  readonly security: SecurityStack;
}

/**
 * Makes the stacks of one environment and joins them: the one place where that happens. The app, a pipeline’s stage and
 * tests all call it.
 *
 * @param scope an App, so that `cdk deploy --all` sees the stacks, or a pipeline’s Stage
 */
export function buildPlatform(scope: Construct, environment: Environment): Platform {
  const vpc = new VpcStack(scope, { environment });
  const eks = new EksStack(scope, { environment, vpc: vpc.vpc });
  const security = new SecurityStack(scope, { environment, alarmTopic: eks.alarmTopic });
  return { vpc, eks, security };
}
