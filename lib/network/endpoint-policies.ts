import { Aws, Fn } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';

const ownPrincipals = { StringEquals: { 'aws:PrincipalAccount': Aws.ACCOUNT_ID } };

/** Only principals of this account get through, whatever they may do: stolen keys of another account do not. */
const perimeter = (prefix: string) =>
  new iam.PolicyStatement({
    sid: 'OwnPrincipals',
    principals: [new iam.AnyPrincipal()],
    actions: [`${prefix}:*`],
    resources: ['*'],
    conditions: ownPrincipals,
  });

/** CloudFormation writes the region into the bucket’s name without its hyphens. */
const regionWithoutHyphens = Fn.join('', Fn.split('-', Aws.REGION));

const s3 = (): iam.PolicyStatement[] => [
  perimeter('s3'),
  new iam.PolicyStatement({
    sid: 'ImageLayers',
    // ECR hands out layers as requests that it has signed itself, from a bucket of its own.
    principals: [new iam.AnyPrincipal()],
    actions: ['s3:GetObject'],
    resources: [`arn:${Aws.PARTITION}:s3:::prod-${Aws.REGION}-starport-layer-bucket/*`],
  }),
  new iam.PolicyStatement({
    sid: 'AmazonLinuxPackages',
    // Package managers sign nothing. Bucket name: Amazon Linux 2023 User Guide, "Amazon S3 VPC endpoints".
    principals: [new iam.AnyPrincipal()],
    actions: ['s3:GetObject'],
    resources: [`arn:${Aws.PARTITION}:s3:::al2023-repos-${Aws.REGION}-de612dc2/*`],
  }),
  new iam.PolicyStatement({
    sid: 'CustomResourceAnswers',
    // Functions in private subnets answer CloudFormation through requests that it has signed itself. Bucket name:
    // CloudFormation User Guide, "Access CloudFormation using an interface endpoint".
    principals: [new iam.AnyPrincipal()],
    actions: ['s3:PutObject'],
    resources: [`arn:${Aws.PARTITION}:s3:::cloudformation-custom-resource-response-${regionWithoutHyphens}/*`],
  }),
];

const sts = (): iam.PolicyStatement[] => [
  perimeter('sts'),
  new iam.PolicyStatement({
    sid: 'ServiceAccounts',
    // The token is the proof; the request itself is unsigned and has no principal account yet.
    principals: [new iam.AnyPrincipal()],
    actions: ['sts:AssumeRoleWithWebIdentity'],
    resources: [`arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/*`],
  }),
];

/** IAM prefixes of the services whose calls are all signed by principals of this account. */
const PERIMETER_ONLY: ReadonlyMap<string, string> = new Map([
  ['autoscaling', 'autoscaling'],
  ['dynamodb', 'dynamodb'],
  ['ecr.api', 'ecr'],
  ['elasticloadbalancing', 'elasticloadbalancing'],
  ['lambda', 'lambda'],
  ['logs', 'logs'],
  ['monitoring', 'cloudwatch'],
  ['secretsmanager', 'secretsmanager'],
  ['sqs', 'sqs'],
]);

/**
 * What a VPC endpoint lets through.
 *
 * @returns undefined where a policy would do harm: `eks-auth`, `ssmmessages` and `ecr.dkr` are not known to take one
 *   (creation then fails: "only supports the full-access endpoint policy"); one on `ec2`, `ssm` or `ec2messages` has cut
 *   off kubelets and agents (aws-samples/data-perimeter-policy-examples issue 20); one on `eks` is refused where the
 *   region does not offer it yet
 */
export function endpointPolicy(service: string): iam.PolicyStatement[] | undefined {
  if (service === 's3') return s3();
  if (service === 'sts') return sts();
  const prefix = PERIMETER_ONLY.get(service);
  return prefix === undefined ? undefined : [perimeter(prefix)];
}
