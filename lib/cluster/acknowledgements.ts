import { CfnCondition, CfnElement, Stack } from 'aws-cdk-lib';
import type * as eks from 'aws-cdk-lib/aws-eks-v2';
import type * as iam from 'aws-cdk-lib/aws-iam';

import { acknowledge, type FindingId } from '../compliance/acknowledge';
import type { Environment } from '../config/schema';
import { hasAutoMode } from './managed-addons/where';

const awsManaged = (policy: string): FindingId =>
  `AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${policy}]`;

/** Policies that EKS demands of the role of its control plane. Source: "Amazon EKS cluster IAM role". */
export function acknowledgeClusterRole(role: iam.Role, environment: Environment): void {
  const policies = [
    'AmazonEKSClusterPolicy',
    ...(hasAutoMode(environment)
      ? [
          'AmazonEKSBlockStoragePolicy',
          'AmazonEKSComputePolicy',
          'AmazonEKSLoadBalancingPolicy',
          'AmazonEKSNetworkingPolicy',
        ]
      : []),
  ];
  for (const policy of policies) {
    acknowledge(
      role,
      'EKS names this policy for its control plane and changes it together with the service; a copy would go stale.',
      awsManaged(policy),
    );
  }
}

/** The CDK warns that its kubectl functions would have no way out; ours are made elsewhere. */
export function acknowledgeIntraSubnets(cluster: eks.Cluster): void {
  acknowledge(
    cluster,
    'Control-plane interfaces need no way out; the functions with kubectl are made in the private subnets instead.',
    'Annotation::@aws-cdk/aws-eks:isolatedSubnetsForKubectlPrivateSubnets',
  );
}

/** An endpoint that is open to the world, with the operator’s own reason. */
export function acknowledgePublicEndpoint(cluster: eks.Cluster, environment: Environment): void {
  const { openToTheWorld, publicCidrs } = environment.cluster.endpoint;
  if (openToTheWorld === undefined) return;
  for (const cidr of publicCidrs.filter((range) => range.endsWith('/0'))) {
    acknowledge(cluster, openToTheWorld.reason, `Platform::cluster-endpoint[${cidr}]`);
  }
}

/** The functions of the CDK’s kubectl provider: their code, roles and calling convention are the CDK’s. */
export function acknowledgeKubectlProvider(provider: eks.KubectlProvider): void {
  const stack = Stack.of(provider);
  const handler = provider.node.findChild('Handler');
  const framework = provider.node.findChild('Provider').node.findChild('framework-onEvent');

  for (const lambda of [handler, framework]) {
    acknowledge(
      lambda,
      'The CDK attaches these two to every function in a VPC: they allow log streams and network interfaces, no more.',
      awsManaged('service-role/AWSLambdaBasicExecutionRole'),
      awsManaged('service-role/AWSLambdaVPCAccessExecutionRole'),
    );
    acknowledge(
      lambda,
      'CloudFormation calls the function once for each chart and waits for the answer: a failure is a failed deployment, not a lost message.',
      'NIST.800.53.R5::NIST.800.53.R5-LambdaDLQ',
    );
    acknowledge(
      lambda,
      'CloudFormation alone calls the function, a few times in a deployment. Reserved concurrency comes out of the account’s pool, and in a new account of 10 the reservation is refused.',
      'NIST.800.53.R5::NIST.800.53.R5-LambdaConcurrency',
    );
    acknowledge(
      lambda,
      'The CDK writes the permissions of its own provider inline: they live and end with the role.',
      'NIST.800.53.R5::NIST.800.53.R5-IAMNoInlinePolicy',
    );
  }

  acknowledge(
    handler,
    'The CDK chooses the Python release that it tests the handler with; it is supported, and moves with the CDK.',
    'AwsSolutions::AwsSolutions-L1',
  );
  const condition = handler.node.tryFindChild('HasEcrPublic');
  if (!(condition instanceof CfnCondition))
    throw new TypeError('eks.KubectlProvider has lost its HasEcrPublic condition');
  const publicEcr = JSON.stringify({
    'Fn::If': [
      stack.getLogicalId(condition),
      {
        'Fn::Join': [
          '',
          ['arn:', { Ref: 'AWS::Partition' }, ':iam::aws:policy/AmazonElasticContainerRegistryPublicReadOnly'],
        ],
      },
      { Ref: 'AWS::NoValue' },
    ],
  });
  acknowledge(
    handler,
    'Charts come from OCI registries, Amazon ECR among them; both policies only read.',
    awsManaged('AmazonEC2ContainerRegistryReadOnly'),
    `AwsSolutions::AwsSolutions-IAM4[Policy::${publicEcr}]`,
  );

  const resource = handler.node.defaultChild;
  if (!(resource instanceof CfnElement)) throw new TypeError('eks.KubectlProvider has lost its function');
  acknowledge(
    framework,
    'The provider framework may call every version of the one function that does the work.',
    `AwsSolutions::AwsSolutions-IAM5[Resource::<${stack.getLogicalId(resource)}.Arn>:*]`,
  );
}
