import { ACMClient } from '@aws-sdk/client-acm';
import { AutoScalingClient } from '@aws-sdk/client-auto-scaling';
import { BackupClient } from '@aws-sdk/client-backup';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { CodeStarConnectionsClient } from '@aws-sdk/client-codestar-connections';
import { ConfigServiceClient } from '@aws-sdk/client-config-service';
import { CostExplorerClient } from '@aws-sdk/client-cost-explorer';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EC2Client } from '@aws-sdk/client-ec2';
import { ECRClient } from '@aws-sdk/client-ecr';
import { EKSClient } from '@aws-sdk/client-eks';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { GuardDutyClient } from '@aws-sdk/client-guardduty';
import { IAMClient } from '@aws-sdk/client-iam';
import { KMSClient } from '@aws-sdk/client-kms';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { Route53Client } from '@aws-sdk/client-route-53';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SecurityHubClient } from '@aws-sdk/client-securityhub';
import { ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';

import { clientOptions, type Reach } from './client-options';
import { lazy } from './lazy';
import { CallLog } from './call-log';

/** AWS in one Region, with the credentials of one account: a client for each service, made when it is first asked for. */
export class Aws {
  private readonly options: ReturnType<typeof clientOptions>;

  /**
   * @param log what was called so far, as IAM actions, and which call an error came from
   * @param places the Regions in which the same credentials are used already
   */
  constructor(
    private readonly reach: Reach,
    readonly log = new CallLog(),
    private readonly places = new Map<string, Aws>(),
  ) {
    this.options = clientOptions(reach);
    places.set(reach.region, this);
  }

  /** The same credentials in another Region: whoever asks for it gets the same clients. */
  in(region: string): Aws {
    return this.places.get(region) ?? new Aws({ ...this.reach, region }, this.log, this.places);
  }

  get region(): string {
    return this.reach.region;
  }

  readonly acm = lazy(() => this.log.watch(new ACMClient(this.options)));
  readonly autoScaling = lazy(() => this.log.watch(new AutoScalingClient(this.options)));
  readonly backup = lazy(() => this.log.watch(new BackupClient(this.options)));
  readonly cloudFormation = lazy(() => this.log.watch(new CloudFormationClient(this.options)));
  readonly connections = lazy(() => this.log.watch(new CodeStarConnectionsClient(this.options)));
  readonly config = lazy(() => this.log.watch(new ConfigServiceClient(this.options)));
  readonly costExplorer = lazy(() => this.log.watch(new CostExplorerClient(this.options)));
  readonly dynamoDb = lazy(() => this.log.watch(new DynamoDBClient(this.options)));
  readonly ec2 = lazy(() => this.log.watch(new EC2Client(this.options)));
  readonly ecr = lazy(() => this.log.watch(new ECRClient(this.options)));
  readonly eks = lazy(() => this.log.watch(new EKSClient(this.options)));
  readonly guardDuty = lazy(() => this.log.watch(new GuardDutyClient(this.options)));
  readonly iam = lazy(() => this.log.watch(new IAMClient(this.options)));
  readonly kms = lazy(() => this.log.watch(new KMSClient(this.options)));
  readonly loadBalancing = lazy(() => this.log.watch(new ElasticLoadBalancingV2Client(this.options)));
  readonly logs = lazy(() => this.log.watch(new CloudWatchLogsClient(this.options)));
  readonly quotas = lazy(() => this.log.watch(new ServiceQuotasClient(this.options)));
  readonly route53 = lazy(() => this.log.watch(new Route53Client(this.options)));
  // A bucket’s name in the host would need a resolver that knows it.
  readonly s3 = lazy(() =>
    this.log.watch(new S3Client({ ...this.options, forcePathStyle: this.reach.endpoint !== undefined })),
  );
  readonly secrets = lazy(() => this.log.watch(new SecretsManagerClient(this.options)));
  readonly securityHub = lazy(() => this.log.watch(new SecurityHubClient(this.options)));
  readonly sns = lazy(() => this.log.watch(new SNSClient(this.options)));
  readonly sqs = lazy(() => this.log.watch(new SQSClient(this.options)));
  readonly ssm = lazy(() => this.log.watch(new SSMClient(this.options)));
  readonly sts = lazy(() => this.log.watch(new STSClient(this.options)));
  readonly tagging = lazy(() => this.log.watch(new ResourceGroupsTaggingAPIClient(this.options)));
}
