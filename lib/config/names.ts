import type { Environment } from './schema';

/** An explicit name in AWS, with the limit that the service sets. */
export interface ExplicitName {
  /** Property that ends the name; empty when the name is made of project, environment and suffix alone. */
  readonly path: string;
  readonly what: string;
  readonly name: string;
  readonly longest: number;
}

type Named = Pick<Environment, 'project' | 'name' | 'suffix'>;

/**
 * `<project>-<environment>[-<suffix>]`: begins or contains every explicit name, so that copies live side by side.
 * The parts hold no hyphen, so no two environments can arrive at the same prefix.
 */
export const namePrefix = ({ project, name, suffix }: Named): string =>
  [project, name, ...(suffix === undefined ? [] : [suffix])].join('-');

/** What ends names in the second Region. */
export const SECOND_REGION = 'dr';

/** How the copy in the second Region is named: some names are global, and people should not mistake one for the other. */
export const secondName = <T extends Named>(environment: T): T & { readonly suffix: string } => ({
  ...environment,
  suffix: [...(environment.suffix === undefined ? [] : [environment.suffix]), SECOND_REGION].join('-'),
});

export const stackName = (environment: Named, stack: string): string => `${namePrefix(environment)}-${stack}`;

export const clusterName = (environment: Named): string => namePrefix(environment);

/** EKS writes to this group and to no other; it makes the group itself, without retention, unless it exists before. */
export const controlPlaneLogGroupName = (environment: Named): string => `/aws/eks/${clusterName(environment)}/cluster`;

/** Container Insights writes to these groups: the agent builds their names from the cluster’s. */
export const containerInsightsLogGroupName = (environment: Named, kind: string): string =>
  `/aws/containerinsights/${clusterName(environment)}/${kind}`;

/** The log router of Fargate writes to this group, which is made before it. */
export const fargateLogGroupName = (environment: Named): string => `/aws/eks/${clusterName(environment)}/fargate`;

export const flowLogGroupName = (environment: Named): string => `/aws/vpc/${namePrefix(environment)}/flow-logs`;

export const keyAliasName = (environment: Named, purpose: string): string =>
  `alias/${namePrefix(environment)}/${purpose}`;

export const alarmTopicName = (environment: Named): string => `${namePrefix(environment)}-alarms`;

/** One topic for each severity of alerts. */
export const alertTopicName = (environment: Named, severity: string): string =>
  `${namePrefix(environment)}-alerts-${severity}`;

/** Alerts that could not be published wait here. */
export const undeliveredQueueName = (environment: Named): string => `${namePrefix(environment)}-undelivered`;

/** Alerts on their way to Slack. */
export const alertRouterQueueName = (environment: Named): string => `${namePrefix(environment)}-alert-router`;

/** Alerts that Slack did not get wait here. */
export const unsentQueueName = (environment: Named): string => `${namePrefix(environment)}-unsent`;

/** What the router calls itself in its log and its metrics. */
export const alertRouterServiceName = (environment: Named): string => `${namePrefix(environment)}-alert-router`;

/** The function writes to this group, which is made before it. */
export const alertRouterLogGroupName = (environment: Named): string =>
  `/aws/lambda/${namePrefix(environment)}-alert-router`;

export const alarmName = (environment: Named, alarm: string): string => `${namePrefix(environment)}-${alarm}`;

export const dashboardName = (environment: Named): string => namePrefix(environment);

/** The vault of backups: one in each Region. */
export const backupVaultName = (environment: Named): string => `${namePrefix(environment)}-backups`;

export const backupPlanName = (environment: Named): string => `${namePrefix(environment)}-backups`;

/** Names of restore tests hold no hyphen. */
export const restoreTestName = (environment: Named): string =>
  `${namePrefix(environment).replaceAll('-', '_')}_restore_test`;

/** Firehose delivers the archive of logs. */
export const logArchiveStreamName = (environment: Named): string => `${namePrefix(environment)}-log-archive`;

export const logArchiveLogGroupName = (environment: Named): string =>
  `/aws/kinesisfirehose/${logArchiveStreamName(environment)}`;

/** Karpenter’s controller finds the queue by its name. */
export const interruptionQueueName = (environment: Named): string => `${namePrefix(environment)}-interruptions`;

/** Databases of AWS Glue take no hyphens; the parts of a prefix hold no underscore, so two prefixes stay two names. */
export const costDatabaseName = (environment: Named): string => `${namePrefix(environment).replaceAll('-', '_')}_cost`;

/** The export, its workgroup in Athena, and whatever else of cost bears a name. */
export const costName = (environment: Named, what: string): string => `${namePrefix(environment)}-${what}`;

/** The pipeline, and the roles that deliver: the one thing of its kind that a prefix has. */
export const pipelineName = (pipeline: Named): string => namePrefix(pipeline);

/** One log group for every build of a pipeline. */
export const buildLogGroupName = (pipeline: Named): string => `/aws/codebuild/${namePrefix(pipeline)}`;

export const connectionName = (pipeline: Named): string => namePrefix(pipeline);

/** What a job of GitHub Actions takes on to deploy an environment: written into the workflow, so it bears a name. */
export const deployerRoleName = (pipeline: Named, environment: string): string =>
  `${namePrefix(pipeline)}-deploy-${environment}`;

/** What stands in another Region for a pipeline bears the Region’s name. */
export const inRegion = <T extends Named>(pipeline: T, region: string): T & { readonly suffix: string } => ({
  ...pipeline,
  suffix: region.replaceAll('-', ''),
});

const STACKS = ['Vpc', 'Eks', 'Security', 'ClusterServices', 'CostIntel', 'CostExport', 'DrRegion', 'Recovery'];
const LONGEST_ALARM = 'addon-eks-node-monitoring-agent';

/** The explicit names that come nearest to their limits, for the rule that checks them. */
export function explicitNames(environment: Environment): ExplicitName[] {
  // What is made in the second Region too has its longest name there.
  const named = environment.recovery === undefined ? environment : secondName(environment);
  return [
    ...STACKS.map((stack) => ({ path: '', what: 'stack', name: stackName(environment, stack), longest: 128 })),
    { path: '', what: 'cluster', name: clusterName(named), longest: 100 },
    { path: '', what: 'log group', name: controlPlaneLogGroupName(named), longest: 512 },
    { path: '', what: 'SQS queue', name: interruptionQueueName(named), longest: 80 },
    { path: '', what: 'SNS topic', name: alertTopicName(environment, 'critical'), longest: 256 },
    { path: '', what: 'Athena workgroup', name: costName(environment, 'cost'), longest: 128 },
    { path: '', what: 'data export', name: costName(environment, 'usage'), longest: 128 },
    { path: '', what: 'alarm', name: alarmName(named, LONGEST_ALARM), longest: 255 },
    ...(environment.recovery === undefined
      ? []
      : [
          { path: '', what: 'backup vault', name: backupVaultName(named), longest: 50 },
          { path: '', what: 'restore test', name: restoreTestName(environment), longest: 50 },
          { path: '', what: 'Firehose stream', name: logArchiveStreamName(environment), longest: 64 },
        ]),
    ...(environment.alerting.slack === undefined
      ? []
      : [
          { path: '', what: 'SQS queue', name: alertRouterQueueName(environment), longest: 80 },
          { path: '', what: 'log group', name: alertRouterLogGroupName(environment), longest: 512 },
        ]),
    ...environment.capacity.flatMap((item, index) =>
      'name' in item
        ? [
            {
              path: `capacity[${String(index)}].name`,
              what: `Name tag of ${item.kind}`,
              name: `${namePrefix(named)}-${item.name}`,
              longest: 256,
            },
          ]
        : [],
    ),
  ];
}
