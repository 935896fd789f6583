import type { Construct } from 'constructs';

import { componentsOf } from './components';
import type { ClusterFacts } from './components/cluster-facts';
import { ConfigurationError } from './config/problem';
import type { Environment } from './config/schema';
import { isRecoverable } from './config/second-region';
import { componentProblems } from './installation/problems';
import { ClusterServicesStack } from './stacks/cluster-services-stack';
import { DrRegionStack } from './stacks/dr-region-stack';
import { CostExportStack } from './stacks/cost-export-stack';
import { CostIntelStack } from './stacks/cost-intel-stack';
import { EksStack } from './stacks/eks-stack';
import { RecoveryStack } from './stacks/recovery-stack';
import { SecurityStack } from './stacks/security-stack';
import { VpcStack } from './stacks/vpc-stack';

/** The stacks of one environment. */
export interface Platform {
  readonly vpc: VpcStack;
  readonly eks: EksStack;
  /** Where there is something to install inside the cluster. */
  readonly clusterServices?: ClusterServicesStack;
  readonly security: SecurityStack;
  /** In the second Region, where the environment has one. */
  readonly drRegion?: DrRegionStack;
  readonly recovery?: RecoveryStack;
  /** Where charges arrive and are asked about. */
  readonly costIntel?: CostIntelStack;
  /** In the Region that bills: the export, the budget, the alerts about anomalies. */
  readonly costExport?: CostExportStack;
}

/**
 * Makes the stacks of one environment and joins them: the one place where that happens. The app, a pipeline’s stage and
 * tests all call it.
 *
 * @param scope an App, so that `cdk deploy --all` sees the stacks, or a pipeline’s Stage
 * @throws ConfigurationError when a component could not live in the environment
 */
export function buildPlatform(scope: Construct, environment: Environment): Platform {
  const problems = componentProblems(environment);
  if (problems.length > 0) throw new ConfigurationError(environment.name, problems);
  const vpc = new VpcStack(scope, { environment });
  const eks = new EksStack(scope, { environment, vpc: vpc.vpc });
  const security = new SecurityStack(scope, { environment, alarmTopic: eks.alarmTopic });
  return {
    vpc,
    eks,
    security,
    ...buildClusterServices(scope, environment, vpc, eks),
    ...buildCost(scope, environment, security),
    ...buildSecondRegion(scope, environment, vpc, eks),
  };
}

/** The stack of what is installed inside the cluster, as far as there is anything. */
function buildClusterServices(
  scope: Construct,
  environment: Environment,
  { vpc }: VpcStack,
  { cluster, kubectlProvider, volumeKey, karpenter }: EksStack,
): Pick<Platform, 'clusterServices'> {
  const components = componentsOf(environment);
  if (components.length === 0 && environment.namespaces.length === 0) return {};
  return {
    clusterServices: new ClusterServicesStack(scope, {
      environment,
      cluster,
      kubectlProvider,
      components,
      facts: {
        clusterName: cluster.clusterName,
        region: environment.region,
        vpcId: vpc.vpcId,
        volumeKeyArn: volumeKey.keyArn,
        ...karpenterFacts(karpenter),
      },
    }),
  };
}

/** What Karpenter’s controller and pools must know of what the Eks stack made for them. */
function karpenterFacts(karpenter: EksStack['karpenter']): Partial<ClusterFacts> {
  if (karpenter === undefined) return {};
  const { nodeRole, instanceProfileName, controllerIdentity } = karpenter;
  return {
    karpenterNodeRoleName: nodeRole.roleName,
    ...(instanceProfileName === undefined ? {} : { karpenterInstanceProfileName: instanceProfileName }),
    ...(controllerIdentity.kind === 'irsa' ? { karpenterRoleArn: controllerIdentity.role.roleArn } : {}),
  };
}

/** The stacks of an environment that has a second Region: the one there, and what sends copies to it. */
function buildSecondRegion(
  scope: Construct,
  environment: Environment,
  vpc: VpcStack,
  { cluster, logGroup }: EksStack,
): Pick<Platform, 'drRegion' | 'recovery'> {
  if (!isRecoverable(environment)) return {};
  const drRegion = new DrRegionStack(scope, { environment, primaryVpcId: vpc.vpcIdAcrossRegions });
  drRegion.addStackDependency(vpc, 'The peering needs both networks');
  const recovery = new RecoveryStack(scope, { environment, vpc: vpc.vpc, cluster, logGroup, second: drRegion.facts });
  recovery.addStackDependency(drRegion, 'Copies need a place to arrive at');
  return { drRegion, recovery };
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
  // What stands in another Region is no reference that tells who comes first.
  costExport.addStackDependency(security, 'Budget and anomalies publish to its topic');
  if (costIntel !== undefined) {
    costExport.addStackDependency(costIntel, 'The bucket lets the export in before it is made');
  }
  return { ...(costIntel === undefined ? {} : { costIntel }), costExport };
}
