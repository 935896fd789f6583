/**
 * Where a price comes from: `published` by AWS, on the page named or in its price list; `estimated` by us, or found where
 * nobody at AWS vouches for it.
 */
export type Confidence = 'published' | 'estimated';

/** What one unit costs, in US dollars, before tax and discounts, in {@link PRICE_REGION}. */
export interface Price {
  readonly what: string;
  readonly usd: number;
  /** The unit: `hour`, `GB`, `key and month`... */
  readonly per: string;
  /** The day on which the source showed the figure, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly confidence: Confidence;
  /** The page; where AWS draws its figures by script, also the page that quotes them. */
  readonly source: string;
}

/** The Region of every price. Others cost up to a half more; no factor is applied, because none is published. */
export const PRICE_REGION = 'us-east-1';

/** The day on which the table was last gone through, `YYYY-MM-DD`. */
export const PRICES_AS_OF = '2026-11-21';

/** Hours of an average month, as AWS counts them: 365 x 24 / 12. */
export const HOURS_PER_MONTH = 730;

const row = (what: string, usd: number, per: string, confidence: Confidence, asOf: string, source: string): Price => ({
  what,
  usd,
  per,
  asOf,
  confidence,
  source,
});

const EKS_PAGE = 'https://aws.amazon.com/eks/pricing/, quoted by https://cloudburn.io/blog/amazon-eks-pricing';
const VPC_PAGE = 'https://aws.amazon.com/vpc/pricing/, quoted by https://github.com/api-evangelist/amazon-vpc';
const PRICE_LIST_READ =
  'AWS Price List API, quoted by https://github.com/ChiefGyk3D/Clouds-Against-Humanity/wiki/Provider-AWS-Cost-Lesson';
const KMS_PAGE = 'https://aws.amazon.com/kms/pricing/, quoted by https://cloudburn.io/blog/aws-kms-pricing';
const FARGATE_PAGE =
  'https://aws.amazon.com/fargate/pricing/, quoted by https://www.factualminds.com/blog/amazon-fargate-ecs-task-pricing-2026/';
const CLOUDWATCH_PAGE =
  'https://aws.amazon.com/cloudwatch/pricing/, quoted by https://www.factualminds.com/blog/amazon-cloudwatch-pricing-metrics-logs-alarms-dashboards/';
const CLOUDWATCH_LIST =
  'https://aws.amazon.com/cloudwatch/pricing/, quoted by https://github.com/api-evangelist/cloudwatch';
const BACKUP_PAGE = 'https://aws.amazon.com/backup/pricing/, quoted by https://cloudburn.io/blog/aws-backup-pricing';
const ENDPOINT_PAGE =
  'https://aws.amazon.com/privatelink/pricing/, quoted by https://www.factualminds.com/blog/amazon-vpc-pricing-endpoints-peering-transit-gateway/';

/** Prices of everything but instances, in the order in which rates are printed. */
export const PRICES = {
  controlPlane: row('control plane in standard support', 0.1, 'hour', 'published', '2026-04-01', EKS_PAGE),
  controlPlaneExtended: row('control plane in extended support', 0.6, 'hour', 'published', '2026-04-01', EKS_PAGE),
  autoMode: row(
    'EKS Auto Mode, on top of its instances',
    0.12,
    'dollar of their on-demand price',
    'estimated',
    '2026-06-13',
    'about 12 % for most types: https://www.factualminds.com/blog/amazon-eks-pricing-control-plane-addons-auto-mode/; https://aws.amazon.com/eks/pricing/ has each type',
  ),
  fargateCpu: row('pods on Fargate, Linux on x86', 0.04048, 'vCPU-hour', 'published', '2026-06-17', FARGATE_PAGE),
  fargateMemory: row('pods on Fargate, memory', 0.004445, 'GB-hour', 'published', '2026-06-17', FARGATE_PAGE),
  natGateway: row('NAT gateway', 0.045, 'hour', 'published', '2026-09-20', VPC_PAGE),
  natGatewayData: row('data through NAT gateways', 0.045, 'GB', 'published', '2026-09-20', VPC_PAGE),
  publicAddress: row('public IPv4 address', 0.005, 'hour', 'published', '2026-10-16', PRICE_LIST_READ),
  endpoint: row('interface endpoint', 0.01, 'zone and hour', 'published', '2026-06-13', ENDPOINT_PAGE),
  endpointData: row('data through interface endpoints', 0.01, 'GB', 'published', '2026-06-13', ENDPOINT_PAGE),
  gp3: row('gp3 volume', 0.08, 'GiB and month', 'published', '2026-10-16', PRICE_LIST_READ),
  key: row('KMS key', 1, 'key and month', 'published', '2026-03-14', KMS_PAGE),
  keyRotation: row(
    'KMS key, after each of its first two rotations',
    1,
    'rotation and month',
    'published',
    '2026-03-14',
    KMS_PAGE,
  ),
  keyRequests: row('requests to KMS', 0.03, '10,000 requests', 'published', '2026-03-14', KMS_PAGE),
  secret: row(
    'secret in Secrets Manager',
    0.4,
    'secret and month',
    'estimated',
    '2026-11-21',
    'https://aws.amazon.com/secrets-manager/pricing/ is the page; the figure was not read there',
  ),
  advancedParameter: row(
    'advanced parameter of Systems Manager',
    0.05,
    'parameter and month',
    'estimated',
    '2026-11-21',
    'https://aws.amazon.com/systems-manager/pricing/ is the page; the figure was not read there',
  ),
  alarm: row('alarm', 0.1, 'metric and month', 'published', '2026-05-05', CLOUDWATCH_LIST),
  fastAlarm: row(
    'alarm with a period below a minute',
    0.3,
    'metric and month',
    'estimated',
    '2026-11-21',
    'https://aws.amazon.com/cloudwatch/pricing/ is the page; the figure was not read there',
  ),
  dashboard: row('dashboard', 3, 'dashboard and month', 'published', '2026-06-13', CLOUDWATCH_PAGE),
  metric: row('custom metric, the first 10,000', 0.3, 'metric and month', 'published', '2026-05-05', CLOUDWATCH_LIST),
  observations: row(
    'Container Insights, the first 1,000 million observations',
    0.21,
    'million observations',
    'estimated',
    '2026-11-21',
    'https://aws.amazon.com/cloudwatch/pricing/ is the page; the figure is from notes of others that name it',
  ),
  logs: row('logs and flow logs taken in, the first 10 TB', 0.5, 'GB', 'published', '2026-06-13', CLOUDWATCH_PAGE),
  logStorage: row('logs and flow logs kept', 0.03, 'GB and month', 'published', '2026-05-05', CLOUDWATCH_LIST),
  functionRequests: row(
    'Lambda requests',
    0.2,
    'million requests',
    'published',
    '2026-09-20',
    'https://aws.amazon.com/lambda/pricing/',
  ),
  functionTime: row(
    'Lambda running time on x86',
    0.0000166667,
    'GB-second',
    'estimated',
    '2020-03-11',
    'https://aws.amazon.com/lambda/pricing/ is the page; the figure is from an older compilation',
  ),
  functionTimeArm: row(
    'Lambda running time on Arm',
    0.0000133334,
    'GB-second',
    'estimated',
    '2026-11-21',
    'https://aws.amazon.com/lambda/pricing/ is the page; the figure was not read there',
  ),
  tableRequests: row(
    'DynamoDB on demand, writing; reading costs a fifth',
    0.625,
    'million requests',
    'estimated',
    '2026-11-21',
    'https://aws.amazon.com/dynamodb/pricing/on-demand/ is the page; the figure was not read there',
  ),
  tableStorage: row(
    'DynamoDB storage, with point-in-time recovery',
    0.45,
    'GB and month',
    'estimated',
    '2026-11-21',
    'https://aws.amazon.com/dynamodb/pricing/on-demand/ is the page; the figure was not read there',
  ),
  queue: row(
    'SQS requests',
    0.4,
    'million requests',
    'estimated',
    '2020-03-11',
    'https://aws.amazon.com/sqs/pricing/ is the page; the figure is from an older compilation',
  ),
  email: row(
    'e-mails from SNS',
    2,
    '100,000 e-mails',
    'estimated',
    '2026-11-21',
    'https://aws.amazon.com/sns/pricing/ is the page; the figure was not read there',
  ),
  topic: row(
    'SNS requests',
    0.5,
    'million requests',
    'estimated',
    '2020-03-11',
    'https://aws.amazon.com/sns/pricing/ is the page; the figure is from an older compilation',
  ),
  auditEvents: row(
    'GuardDuty, EKS audit logs',
    1.6,
    'million events',
    'estimated',
    '2026-11-21',
    'https://aws.amazon.com/guardduty/pricing/ is the page; the figure was not read there',
  ),
  runtimeMonitoring: row(
    'GuardDuty, runtime monitoring',
    1.5,
    'vCPU of nodes and month',
    'estimated',
    '2026-11-21',
    'https://aws.amazon.com/guardduty/pricing/ is the page; the figure was not read there',
  ),
  securityChecks: row(
    'Security Hub, security checks',
    0.001,
    'check',
    'estimated',
    '2026-11-21',
    'https://aws.amazon.com/security-hub/pricing/ is the page; the figure was not read there',
  ),
  configurationItems: row(
    'AWS Config, configuration items',
    0.003,
    'item',
    'estimated',
    '2026-11-21',
    'https://aws.amazon.com/config/pricing/ is the page; the figure was not read there',
  ),
  queries: row(
    'Athena, data that queries read',
    5,
    'TB',
    'estimated',
    '2026-11-21',
    'https://aws.amazon.com/athena/pricing/ is the page; the figure was not read there',
  ),
  objectStorage: row(
    'S3 Standard storage',
    0.023,
    'GB and month',
    'estimated',
    '2026-11-21',
    'https://aws.amazon.com/s3/pricing/ is the page; the figure was not read there',
  ),
  backupStorage: row(
    'backups of volumes, in each Region that keeps them',
    0.05,
    'GB and month',
    'published',
    '2026-02-07',
    BACKUP_PAGE,
  ),
  restoreTest: row(
    'restore test of a volume',
    1.5,
    'test',
    'estimated',
    '2026-11-21',
    'https://aws.amazon.com/backup/pricing/ is the page; the figure was not read there',
  ),
  otherRegion: row(
    'data to another Region: peering, copies of backups, logs and images',
    0.02,
    'GB',
    'published',
    '2026-06-13',
    'https://aws.amazon.com/ec2/pricing/on-demand/, quoted by https://www.factualminds.com/blog/aws-backup-pricing-vaults-cross-region-restores/',
  ),
  delivery: row(
    'Firehose, records rounded up to 5 KB',
    0.029,
    'GB',
    'estimated',
    '2026-11-21',
    'https://aws.amazon.com/firehose/pricing/ is the page; the figure was not read there',
  ),
  imageStorage: row(
    'container images kept by ECR',
    0.1,
    'GB and month',
    'estimated',
    '2026-11-21',
    'https://aws.amazon.com/ecr/pricing/ is the page; the figure was not read there',
  ),
  nameQueries: row(
    'Route 53 answers',
    0.4,
    'million queries',
    'estimated',
    '2026-11-21',
    'https://aws.amazon.com/route53/pricing/ is the page; the figure was not read there',
  ),
  healthCheck: row(
    'health check of an endpoint in AWS',
    0.5,
    'check and month',
    'estimated',
    '2026-11-21',
    'https://aws.amazon.com/route53/pricing/ is the page; the figure was not read there. Endpoints elsewhere: 0.75',
  ),
  healthCheckOption: row(
    'option of a health check, such as HTTPS',
    1,
    'option and month',
    'estimated',
    '2026-11-21',
    'https://aws.amazon.com/route53/pricing/ is the page; the figure was not read there. Endpoints elsewhere: 2',
  ),
} as const satisfies Readonly<Record<string, Price>>;

/** Name of a row of {@link PRICES}. */
export type PriceName = keyof typeof PRICES;

const PRICE_LIST =
  'AWS Price List API, as kept by https://github.com/aws/karpenter-provider-aws/blob/main/pkg/providers/pricing/zz_generated.pricing_aws.go';

const onDemand = (usd: number, type: string): Price => row(type, usd, 'hour', 'published', '2026-07-20', PRICE_LIST);

/** On-demand price of an hour of Linux, by instance type. */
const HOURLY: Readonly<Record<string, number>> = {
  'c5.large': 0.085,
  'c5.xlarge': 0.17,
  'c5a.xlarge': 0.154,
  'c6a.xlarge': 0.153,
  'c6g.large': 0.068,
  'c6g.xlarge': 0.136,
  'c6i.large': 0.085,
  'c6i.xlarge': 0.17,
  'c7g.large': 0.0725,
  'c7g.xlarge': 0.145,
  'c7i.large': 0.08925,
  'c7i.xlarge': 0.1785,
  'm5.large': 0.096,
  'm5.xlarge': 0.192,
  'm5a.xlarge': 0.172,
  'm6a.large': 0.0864,
  'm6a.xlarge': 0.1728,
  'm6g.large': 0.077,
  'm6g.xlarge': 0.154,
  'm6i.large': 0.096,
  'm6i.xlarge': 0.192,
  'm7g.large': 0.0816,
  'm7g.xlarge': 0.1632,
  'm7i.large': 0.1008,
  'm7i.xlarge': 0.2016,
  'm8g.large': 0.08976,
  'm8g.xlarge': 0.17952,
  'r6g.large': 0.1008,
  'r6g.xlarge': 0.2016,
  'r6i.large': 0.126,
  'r6i.xlarge': 0.252,
  'r7g.large': 0.1071,
  'r7g.xlarge': 0.2142,
  'r7i.large': 0.1323,
  't3.large': 0.0832,
  't3.medium': 0.0416,
  't3.small': 0.0208,
  't4g.large': 0.0672,
  't4g.medium': 0.0336,
  't4g.micro': 0.0084,
  't4g.nano': 0.0042,
  't4g.small': 0.0168,
};

/** On-demand prices of instances, by type. */
export const INSTANCE_PRICES: ReadonlyMap<string, Price> = new Map(
  Object.entries(HOURLY).map(([type, usd]) => [type, onDemand(usd, type)]),
);
