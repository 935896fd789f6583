/**
 * Where a figure comes from: `published` by AWS, in its code, or in a thread that names the figure; `logged` in the public
 * log of one deployment; `estimated` by us, from the behaviour of similar types.
 */
export type Confidence = 'published' | 'logged' | 'estimated';

/** How long CloudFormation takes to create something, from `CREATE_IN_PROGRESS` on. */
export interface Duration {
  /** Until `CREATE_COMPLETE`: a typical figure, in seconds. */
  readonly seconds: number;
  /**
   * Until `CONFIGURATION_COMPLETE`, in seconds, when the type reports it: from then on resources that refer to this one
   * are created. Absent: they wait until it is complete.
   *
   * Source: https://aws.amazon.com/about-aws/whats-new/2024/03/aws-cloudformation-40-percent-faster-stack-creation/
   */
  readonly configuredAfter?: number;
  readonly confidence: Confidence;
  /** A page, a log, or a reason. */
  readonly source: string;
}

/** A figure of its own for resources whose property, at this path, has this value. */
export interface Variant extends Duration {
  readonly path: readonly string[];
  readonly value: string;
}

export interface TypeDuration extends Duration {
  /** The first that fits counts. */
  readonly variants?: readonly Variant[];
}

const published = (seconds: number, source: string): Duration => ({ seconds, confidence: 'published', source });
const logged = (seconds: number, source: string): Duration => ({ seconds, confidence: 'logged', source });
const estimated = (seconds: number, source: string): Duration => ({ seconds, confidence: 'estimated', source });

/** Logs of public deployments, by the names of their stacks or clusters; the figures are read off their time stamps. */
const SERVERLESS_LOG = 'CDK deployment log of the stack tap-serverless-pr2695 (VPC, NAT gateways, functions)';
const ECS_LOG = 'CDK deployment log of the stack CdkClusterStack (Auto Scaling groups of an ECS cluster)';
const TERRAFORM_LOG =
  'terraform apply of a cluster of Kubernetes 1.36 with terraform-aws-eks (clinicdesk-eks, 14 minutes)';

const KMS_HANDLER =
  'https://github.com/aws-cloudformation/aws-cloudformation-resource-providers-kms: EventualConsistencyHandlerHelper.java waits 15 s after a creation';
const SIMPLE_CALL = 'one API call that returns at once, as for the logged types of the same service';

const addon = (name: string, duration: Duration): Variant => ({ path: ['AddonName'], value: name, ...duration });

/**
 * Typical seconds to create a resource, by type. Every type that the platform emits is here: a test asks for it.
 *
 * They are orders of magnitude for comparing two orders of creation, not promises: Region, day and load change them.
 */
export const DURATIONS: Readonly<Record<string, TypeDuration>> = {
  'AWS::Athena::NamedQuery': estimated(3, SIMPLE_CALL),
  'AWS::Athena::WorkGroup': estimated(5, SIMPLE_CALL),
  'AWS::AutoScaling::AutoScalingGroup': {
    ...logged(25, `${ECS_LOG}: 25 s, configured after 10 s`),
    configuredAfter: 10,
  },
  'AWS::Backup::BackupPlan': estimated(5, SIMPLE_CALL),
  'AWS::Backup::BackupSelection': estimated(5, SIMPLE_CALL),
  'AWS::Backup::BackupVault': estimated(10, 'the lock is a call of its own'),
  'AWS::Backup::RestoreTestingPlan': estimated(5, SIMPLE_CALL),
  'AWS::Backup::RestoreTestingSelection': estimated(5, SIMPLE_CALL),
  'AWS::BCMDataExports::Export': estimated(10, 'AWS tries to write to the bucket before the call returns'),
  'AWS::Budgets::Budget': estimated(5, SIMPLE_CALL),
  'AWS::CDK::Metadata': logged(2, 'CDK deployment log of the stack InfraStack (Elastic Beanstalk): 1 to 2 s'),
  'AWS::CE::AnomalyMonitor': estimated(5, SIMPLE_CALL),
  'AWS::CE::AnomalySubscription': estimated(5, SIMPLE_CALL),
  'AWS::CloudWatch::Alarm': estimated(5, SIMPLE_CALL),
  'AWS::CloudWatch::Dashboard': estimated(5, SIMPLE_CALL),
  'AWS::Config::ConfigurationRecorder': estimated(
    40,
    'it starts once its delivery channel is there; CloudFormation asks again until then',
  ),
  'AWS::Config::DeliveryChannel': estimated(20, 'AWS Config writes a first object to the bucket, and asks for its key'),
  'AWS::DynamoDB::Table': estimated(
    30,
    'CloudFormation waits for the state "ACTIVE"; point-in-time recovery and expiry are separate calls after it',
  ),
  'AWS::EC2::EIP': logged(16, `${SERVERLESS_LOG}: 16 s`),
  'AWS::EC2::FlowLog': estimated(5, SIMPLE_CALL),
  'AWS::EC2::Instance': estimated(20, 'CloudFormation waits for the state "running", not for status checks'),
  'AWS::EC2::InternetGateway': {
    ...logged(16, `${SERVERLESS_LOG}: 16 s, configured after 1 s`),
    configuredAfter: 1,
  },
  'AWS::EC2::LaunchTemplate': logged(3, `${ECS_LOG}: 1 to 3 s`),
  'AWS::EC2::NatGateway': logged(
    100,
    `${SERVERLESS_LOG}: 96 and 106 s, and the routes to them waited for all of it; ${TERRAFORM_LOG}: 94 s`,
  ),
  'AWS::EC2::Route': logged(3, `${SERVERLESS_LOG}: 2 to 3 s`),
  'AWS::EC2::RouteTable': logged(
    12,
    `${SERVERLESS_LOG}: 12 s; some of what refers to it starts after 2 s, routes do not`,
  ),
  'AWS::EC2::SecurityGroup': logged(10, `${SERVERLESS_LOG}: 10 s`),
  'AWS::EC2::SecurityGroupEgress': estimated(3, SIMPLE_CALL),
  'AWS::EC2::SecurityGroupIngress': estimated(3, SIMPLE_CALL),
  'AWS::EC2::Subnet': logged(5, `${SERVERLESS_LOG}: 5 s`),
  'AWS::EC2::SubnetRouteTableAssociation': logged(2, `${SERVERLESS_LOG}: 2 s`),
  'AWS::EC2::VPC': logged(13, `${SERVERLESS_LOG}: 13 s`),
  'AWS::EC2::VPCEndpoint': {
    ...logged(3, `${SERVERLESS_LOG}: 3 s for gateway endpoints`),
    variants: [
      {
        path: ['VpcEndpointType'],
        value: 'Interface',
        ...estimated(75, 'a network interface and a private hosted zone in each subnet, made after the call returns'),
      },
    ],
  },
  'AWS::EC2::VPCGatewayAttachment': logged(3, `${SERVERLESS_LOG}: 3 s`),
  'AWS::EC2::VPCPeeringConnection': estimated(
    15,
    'requested here and accepted by itself; then it must be active in both Regions',
  ),
  'AWS::ECR::ReplicationConfiguration': estimated(10, 'the service-linked role is made with the first'),
  'AWS::EKS::AccessEntry': estimated(5, `${SIMPLE_CALL}; Terraform reports 1 s for the call`),
  'AWS::EKS::Addon': {
    ...logged(45, `${TERRAFORM_LOG}: 45 s for metrics-server, 46 s for aws-ebs-csi-driver, nodes being there`),
    variants: [
      addon('vpc-cni', logged(30, `${TERRAFORM_LOG}: 24 s before the nodes; 35 s in other logs`)),
      addon('eks-pod-identity-agent', logged(25, `${TERRAFORM_LOG}: 24 s before the nodes`)),
      addon('kube-proxy', logged(25, `${TERRAFORM_LOG}: 24 s`)),
      addon('coredns', logged(30, `${TERRAFORM_LOG}: 14 s with nodes ready; up to 56 s in other logs`)),
      addon(
        'amazon-cloudwatch-observability',
        estimated(60, 'an operator starts first, and the agents only when it runs'),
      ),
    ],
  },
  'AWS::EKS::Cluster': published(
    540,
    'https://aws.amazon.com/about-aws/whats-new/2021/03/amazon-eks-reduces-cluster-creation-time-40-percent/: 9 minutes on average; https://github.com/terraform-aws-modules/terraform-aws-eks/pull/3218: 10 min 6 s; https://github.com/DevopsArtFactory/terraform-provisioning/pull/47: 8 min 33 s',
  ),
  'AWS::EKS::FargateProfile': published(
    120,
    'https://github.com/aws/containers-roadmap/issues/2392: 305 to 345 s in 2024, 26 s in November 2025; between the two',
  ),
  'AWS::EKS::Nodegroup': {
    ...published(
      120,
      'https://github.com/DevopsArtFactory/terraform-provisioning/pull/46: 1 min 48 s and 1 min 59 s for two groups',
    ),
    variants: [
      {
        path: ['ScalingConfig', 'DesiredSize'],
        value: '0',
        ...logged(60, 'terraform apply of a group of size 0 (cluster myeks5w): 58 s'),
      },
    ],
  },
  'AWS::EKS::PodIdentityAssociation': estimated(5, SIMPLE_CALL),
  'AWS::Events::Rule': logged(60, 'CDK deployment log of the stack EventBridgeLambdaStack: about a minute'),
  'AWS::Glue::Database': estimated(3, SIMPLE_CALL),
  'AWS::Glue::Table': estimated(3, SIMPLE_CALL),
  'AWS::GuardDuty::Detector': estimated(10, SIMPLE_CALL),
  'AWS::IAM::InstanceProfile': {
    ...logged(
      132,
      'CDK deployment logs: 132 s in InfraStack and in DotNetOnAWS; what refers to it starts after 2 s in InfraStack',
    ),
    configuredAfter: 2,
  },
  'AWS::IAM::ManagedPolicy': estimated(17, 'as AWS::IAM::Policy'),
  'AWS::IAM::OIDCProvider': estimated(5, SIMPLE_CALL),
  'AWS::IAM::Policy': logged(17, `${SERVERLESS_LOG}: 17 s`),
  'AWS::IAM::Role': logged(18, `${SERVERLESS_LOG}: 18 s`),
  'AWS::KinesisFirehose::DeliveryStream': estimated(
    60,
    'the stream must be active; https://github.com/hashicorp/terraform-provider-aws/pull/28469 has tests that make and delete one in 62 to 130 s',
  ),
  'AWS::KMS::Alias': published(17, KMS_HANDLER),
  'AWS::KMS::Key': published(20, `${KMS_HANDLER}; rotation is switched on before that`),
  'AWS::Lambda::EventSourceMapping': estimated(25, 'CloudFormation waits until the mapping is enabled'),
  'AWS::Lambda::Function': {
    ...logged(8, `${SERVERLESS_LOG}: 8 s, configured after 2 s`),
    configuredAfter: 2,
  },
  'AWS::Lambda::LayerVersion': estimated(10, 'a call that copies tens of megabytes'),
  'AWS::Logs::LogGroup': logged(11, `${SERVERLESS_LOG}: 10 to 11 s`),
  'AWS::Logs::LogStream': estimated(3, SIMPLE_CALL),
  'AWS::Logs::SubscriptionFilter': estimated(10, 'CloudWatch Logs sends a record to the destination before it answers'),
  'AWS::Route53::HealthCheck': estimated(5, SIMPLE_CALL),
  'AWS::Route53::RecordSet': estimated(
    45,
    'CloudFormation waits until all name servers have the change, which AWS says takes within 60 s',
  ),
  'AWS::S3::Bucket': estimated(
    25,
    'encryption, versioning and life cycle are separate calls, then its name must resolve',
  ),
  'AWS::S3::BucketPolicy': estimated(5, SIMPLE_CALL),
  'AWS::SecurityHub::Hub': estimated(15, 'the service-linked role and the integrations are made after the call'),
  'AWS::SecurityHub::Standard': estimated(
    60,
    'controls are switched on after the call; CloudFormation waits for the state "READY"',
  ),
  'AWS::SNS::Subscription': estimated(5, SIMPLE_CALL),
  'AWS::SNS::Topic': estimated(12, 'tags and encryption are separate calls'),
  'AWS::SNS::TopicPolicy': estimated(5, SIMPLE_CALL),
  'AWS::SQS::Queue': logged(31, `${SERVERLESS_LOG}: 30 and 31 s`),
  'AWS::SQS::QueuePolicy': estimated(5, SIMPLE_CALL),
  'AWS::SSM::Parameter': estimated(3, SIMPLE_CALL),
  'Custom::AWSCDK-EKS-HelmChart': estimated(
    75,
    'a call of the function, the pull of the chart, images and probes of its pods: Helm waits until they are ready',
  ),
  'Custom::AWSCDK-EKS-KubernetesObjectValue': estimated(15, 'a call of the function, which asks every 10 s'),
  'Custom::AWSCDK-EKS-KubernetesResource': estimated(10, 'a call of the function: a token, then kubectl'),
  'Custom::ReplicatedSecret': estimated(10, 'as Custom::VpcRestrictDefaultSG: one call of a function'),
  'Custom::VpcRestrictDefaultSG': logged(
    10,
    `${SERVERLESS_LOG}: 10 s, most of them for the first call of the function`,
  ),
};

/** What a resource costs whose type the table does not know: small, and the plan names the type. */
export const UNKNOWN_TYPE: Duration = estimated(10, 'not in the table');

/** What CloudFormation and the CDK CLI add to every stack. */
export const STACK_OVERHEAD = {
  begin: estimated(20, 'the CLI looks for assets, uploads the template, makes a change set and waits for it'),
  end: estimated(5, 'the CLI asks every few seconds'),
} as const;
