import type { Construct } from 'constructs';

import type { Environment } from './config/schema';
import { CostExportStack } from './stacks/cost-export-stack';
import { CostIntelStack } from './stacks/cost-intel-stack';
import { EksStack } from './stacks/eks-stack';
import { SecurityStack } from './stacks/security-stack';
import { VpcStack } from './stacks/vpc-stack';

/** The stacks of one environment. */
export interface Platform {
  readonly vpc: VpcStack;
  readonly eks: EksStack;
  readonly security: SecurityStack;
  /** Where charges are exported. */
  readonly costIntel?: CostIntelStack;
  /** Where cost is configured. */
  readonly costExport?: CostExportStack;
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
  return { vpc, eks, security, ...buildCost(scope, environment, security) };
}

/** The stacks of cost, as far as they are configured. */
function buildCost(
  scope: Construct,
  environment: Environment,
  security: SecurityStack,
): Pick<Platform, 'costIntel' | 'costExport'> {
  const { cost } = environment;
  if (cost === undefined) return {};
  const costIntel = cost.export ? new CostIntelStack(scope, { environment, cost }) : undefined;
  const costExport = new CostExportStack(scope, {
    environment,
    cost,
    alertTopic: security.alertTopics.warning,
    usageBucketName: costIntel?.usageBucketName,
  });
  // Across Regions, a topic with a fixed name is no reference: nothing else tells that it comes first.
  costExport.addStackDependency(security);
  return { ...(costIntel === undefined ? {} : { costIntel }), costExport };
}
