/** What a VPC endpoint lets through for somebody whom IAM allows everything. */
export interface EndpointRow {
  /** IAM prefix of the service, as the endpoint’s policy has it. */
  readonly service: string;
  readonly may: boolean;
  readonly action: string;
  readonly on: string;
  readonly principal: string;
  readonly because: string;
}

const OWN = 'arn:{partition}:iam::{account}:role/any';
const FOREIGN = 'arn:{partition}:iam::999988887777:role/intruder';

const passes = (action: string, on: string, principal: string, because: string): EndpointRow => ({
  service: action.split(':')[0] ?? action,
  may: true,
  action,
  on,
  principal,
  because,
});
const stops = (...row: Parameters<typeof passes>): EndpointRow => ({ ...passes(...row), may: false });

const STOLEN = 'Keys of another account do not work from inside the VPC';
const OURS = 'What this account may do is up to its own policies';

const perimeter = (action: string, resource: (account: string) => string): EndpointRow[] => [
  passes(action, resource('{account}'), OWN, OURS),
  stops(action, resource('999988887777'), FOREIGN, STOLEN),
];

const regional = (service: string, resource: string) => (account: string) =>
  `arn:{partition}:${service}:{region}:${account}:${resource}`;

/** Rows by service. An endpoint with a policy whose service is not here fails the tests. */
export const ENDPOINTS: readonly EndpointRow[] = [
  ...perimeter('autoscaling:SetDesiredCapacity', regional('autoscaling', 'autoScalingGroup:1:autoScalingGroupName/a')),
  ...perimeter('cloudwatch:PutMetricData', () => '*'),
  ...perimeter('dynamodb:PutItem', regional('dynamodb', 'table/a')),
  ...perimeter('ecr:PutImage', regional('ecr', 'repository/a')),
  ...perimeter('elasticloadbalancing:DescribeLoadBalancers', () => '*'),
  ...perimeter('lambda:InvokeFunction', regional('lambda', 'function:a')),
  ...perimeter('logs:PutLogEvents', regional('logs', 'log-group:a:log-stream:b')),
  ...perimeter('secretsmanager:PutSecretValue', regional('secretsmanager', 'secret:a-AbCdEf')),
  ...perimeter('sqs:SendMessage', regional('sqs', 'a')),
  ...perimeter('s3:PutObject', () => 'arn:{partition}:s3:::bucket/object'),
  passes('s3:GetObject', 'arn:{partition}:s3:::prod-{region}-starport-layer-bucket/layer', FOREIGN, 'Layers of images'),
  passes('s3:GetObject', 'arn:{partition}:s3:::al2023-repos-{region}-de612dc2/a.rpm', FOREIGN, 'Packages of nodes'),
  stops('s3:PutObject', 'arn:{partition}:s3:::prod-{region}-starport-layer-bucket/layer', FOREIGN, 'Reading only'),
  ...perimeter('sts:AssumeRole', (account) => `arn:{partition}:iam::${account}:role/a`),
  passes(
    'sts:AssumeRoleWithWebIdentity',
    'arn:{partition}:iam::{account}:role/a',
    FOREIGN,
    'A token is the proof; the request itself belongs to no account',
  ),
  stops(
    'sts:AssumeRoleWithWebIdentity',
    'arn:{partition}:iam::999988887777:role/a',
    FOREIGN,
    'Tokens open no role of another account',
  ),
];
