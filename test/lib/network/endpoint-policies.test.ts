import { Stack } from 'aws-cdk-lib';

import { prod } from '../../../lib/config/environments/prod';
import { validateEnvironment } from '../../../lib/config/validate';
import { endpointPolicy } from '../../../lib/network/endpoint-policies';
import { interfaceEndpoints } from '../../../lib/network/endpoint-services';

const policyOf = (service: string): unknown =>
  new Stack().resolve(endpointPolicy(service)?.map((statement) => statement.toStatementJson() as unknown));

const perimeter = (prefix: string) => ({
  Sid: 'OwnPrincipals',
  Effect: 'Allow',
  Principal: { AWS: '*' },
  Action: `${prefix}:*`,
  Resource: '*',
  Condition: { StringEquals: { 'aws:PrincipalAccount': { Ref: 'AWS::AccountId' } } },
});
const bucket = (...name: readonly unknown[]) => ({
  'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ...name]],
});
const REGION = { Ref: 'AWS::Region' };

describe('endpointPolicy', () => {
  it.each(['ec2', 'ssm', 'ssmmessages', 'ec2messages', 'eks-auth', 'ecr.dkr', 'eks', 'bedrock-runtime', 'constructor'])(
    'leaves the default where a policy would do harm, or is not known: %s',
    (service) => {
      expect(endpointPolicy(service)).toBeUndefined();
    },
  );

  it.each([
    ['autoscaling', 'autoscaling'],
    ['dynamodb', 'dynamodb'],
    ['ecr.api', 'ecr'],
    ['elasticloadbalancing', 'elasticloadbalancing'],
    ['lambda', 'lambda'],
    ['logs', 'logs'],
    ['monitoring', 'cloudwatch'],
    ['secretsmanager', 'secretsmanager'],
    ['sqs', 'sqs'],
  ])('lets only principals of this account through %s', (service, prefix) => {
    expect(policyOf(service)).toEqual([perimeter(prefix)]);
  });

  it('decides for every service that an environment calls', () => {
    const undecided = interfaceEndpoints(validateEnvironment(prod)).filter(
      ({ service }) => endpointPolicy(service) === undefined,
    );
    expect(undecided.map(({ service }) => service)).toEqual([
      'ecr.dkr',
      'eks',
      'ec2',
      'eks-auth',
      'ssm',
      'ssmmessages',
      'ec2messages',
    ]);
  });

  it('lets anybody read image layers and Amazon Linux packages, and answer CloudFormation; nothing else of S3', () => {
    const anybody = { Effect: 'Allow', Principal: { AWS: '*' } };
    expect(policyOf('s3')).toEqual([
      perimeter('s3'),
      {
        ...anybody,
        Sid: 'ImageLayers',
        Action: 's3:GetObject',
        Resource: bucket(':s3:::prod-', REGION, '-starport-layer-bucket/*'),
      },
      {
        ...anybody,
        Sid: 'AmazonLinuxPackages',
        Action: 's3:GetObject',
        Resource: bucket(':s3:::al2023-repos-', REGION, '-de612dc2/*'),
      },
      {
        ...anybody,
        Sid: 'CustomResourceAnswers',
        Action: 's3:PutObject',
        Resource: bucket(
          ':s3:::cloudformation-custom-resource-response-',
          { 'Fn::Join': ['', { 'Fn::Split': ['-', REGION] }] },
          '/*',
        ),
      },
    ]);
  });

  it('lets service accounts of this account take their roles through STS without a signature', () => {
    expect(policyOf('sts')).toEqual([
      perimeter('sts'),
      {
        Sid: 'ServiceAccounts',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Resource: {
          'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', { Ref: 'AWS::AccountId' }, ':role/*']],
        },
      },
    ]);
  });
});
