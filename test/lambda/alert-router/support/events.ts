/** Events as AWS sends them, shortened to what the router reads and a little more. */

const event = <Detail>(source: string, detailType: string, detail: Detail, resources: readonly string[] = []) => ({
  version: '0',
  id: '6a7e8feb-b491-4cf7-a9f1-bf3703467718',
  'detail-type': detailType,
  source,
  account: '111122223333',
  time: '2026-11-20T18:43:48Z',
  region: 'eu-west-1',
  resources,
  detail,
});

export const GUARD_DUTY = event('aws.guardduty', 'GuardDuty Finding', {
  id: 'sample-finding',
  type: 'Execution:Kubernetes/ExecInKubeSystemPod',
  title: 'A command was executed in a pod of kube-system.',
  description: 'Somebody ran a command in the pod coredns.',
  severity: 8,
  accountId: '111122223333',
  region: 'eu-west-1',
  resource: {
    resourceType: 'EKSCluster',
    eksClusterDetails: { name: 'platform-prod' },
    kubernetesDetails: {
      kubernetesWorkloadDetails: { name: 'coredns', namespace: 'kube-system', type: 'pods' },
    },
  },
});

export const securityHubFinding = (id: string, Label = 'HIGH') => ({
  Id: id,
  Title: 'EKS clusters should run on a supported version',
  Description: 'This control checks the version.',
  AwsAccountId: '111122223333',
  Region: 'eu-west-1',
  Severity: { Label },
  Resources: [{ Id: 'arn:aws:eks:eu-west-1:111122223333:cluster/platform-prod' }],
  Remediation: { Recommendation: { Url: 'https://docs.aws.amazon.com/console/securityhub/EKS.2/remediation' } },
});

export const securityHubEvent = (...findings: readonly unknown[]) =>
  event('aws.securityhub', 'Security Hub Findings - Imported', { findings });

export const HEALTH = event(
  'aws.health',
  'AWS Health Event',
  {
    eventArn: 'arn:aws:health:eu-west-1::event/EKS/AWS_EKS_PLANNED_LIFECYCLE_EVENT/1',
    service: 'EKS',
    eventTypeCode: 'AWS_EKS_PLANNED_LIFECYCLE_EVENT',
    eventTypeCategory: 'scheduledChange',
    eventRegion: 'eu-west-1',
    statusCode: 'upcoming',
    eventDescription: [{ language: 'en_US', latestDescription: 'A version leaves support.' }],
  },
  ['arn:aws:eks:eu-west-1:111122223333:cluster/platform-prod'],
);

export const ADDON = event(
  'aws.eks',
  'EKS Addon Health Degraded',
  { issues: [{ code: 'InsufficientNumberOfReplicas' }] },
  ['arn:aws:eks:eu-west-1:111122223333:addon/platform-prod/coredns/1ac3f9'],
);

export const BACKUP = event('aws.backup', 'Backup Job State Change', {
  state: 'FAILED',
  statusMessage: 'Access denied',
  resourceArn: 'arn:aws:eks:eu-west-1:111122223333:cluster/platform-prod',
  resourceType: 'EKS',
});

export const RESTORE = event('aws.backup', 'Restore Job State Change', {
  status: 'FAILED',
  recoveryPointArn: 'arn:aws:backup:eu-west-1:111122223333:recovery-point:1',
});

export const alarm = (NewStateValue: string, region = 'eu-west-1', partition = 'aws') => ({
  AlarmName: 'platform-prod-failed-nodes',
  AlarmDescription: 'A node has been in a bad condition for 15 minutes.',
  AWSAccountId: '111122223333',
  NewStateValue,
  NewStateReason: 'Threshold Crossed: 3 datapoints',
  Region: 'EU (Ireland)',
  AlarmArn: `arn:${partition}:cloudwatch:${region}:111122223333:alarm:platform-prod-failed-nodes`,
});

export const ANOMALY = {
  accountId: '111122223333',
  anomalyId: '12345678-abcd-ef12-3456-987654321a12',
  monitorName: 'Services',
  dimensionalValue: 'Amazon EC2',
  impact: { maxImpact: 30, totalImpact: 112.5 },
  anomalyDetailsLink: 'https://console.aws.amazon.com/cost-management/home#/anomaly-detection/1',
};

export const BUDGET = `AWS Budget Notification November 20, 2026
AWS Account 111122223333

You requested that we alert you when the ACTUAL Cost associated with your platform-prod budget is greater than $80.00.

Budget Name: platform-prod
Budget Type: Cost
Budgeted Amount: $100.00
Alert Type: ACTUAL
Alert Threshold: > $80.00
ACTUAL Amount: $85.10
`;
