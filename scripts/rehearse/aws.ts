import { BackupClient } from '@aws-sdk/client-backup';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { EC2Client } from '@aws-sdk/client-ec2';
import { EKSClient } from '@aws-sdk/client-eks';
import { IAMClient } from '@aws-sdk/client-iam';
import { KMSClient } from '@aws-sdk/client-kms';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { S3Client } from '@aws-sdk/client-s3';
import { SSMClient } from '@aws-sdk/client-ssm';

import type { Emulator } from './emulator';
import { InsideClusters } from './inside-clusters';

/** Clients of the emulated services, in one Region. */
export class Aws {
  readonly backup: BackupClient;
  readonly cloudFormation: CloudFormationClient;
  readonly ec2: EC2Client;
  readonly eks: EKSClient;
  readonly iam: IAMClient;
  readonly inside: InsideClusters;
  readonly kms: KMSClient;
  readonly logs: CloudWatchLogsClient;
  readonly s3: S3Client;
  readonly ssm: SSMClient;
  readonly tagging: ResourceGroupsTaggingAPIClient;

  constructor({ url }: Pick<Emulator, 'url'>, region: string) {
    const options = {
      endpoint: url,
      region,
      credentials: { accessKeyId: 'rehearsal', secretAccessKey: 'rehearsal' },
    };
    this.backup = new BackupClient(options);
    this.cloudFormation = new CloudFormationClient(options);
    this.ec2 = new EC2Client(options);
    this.eks = new EKSClient(options);
    this.inside = new InsideClusters({ url });
    this.iam = new IAMClient(options);
    this.kms = new KMSClient(options);
    this.logs = new CloudWatchLogsClient(options);
    // A bucket’s name in the host would need a resolver that knows it.
    this.s3 = new S3Client({ ...options, forcePathStyle: true });
    this.ssm = new SSMClient(options);
    this.tagging = new ResourceGroupsTaggingAPIClient(options);
  }
}

/** The clients of a Region. */
export type AwsIn = (region: string) => Aws;

/** Clients of every Region, each made when it is first asked for. */
export function awsOf(emulator: Pick<Emulator, 'url'>): AwsIn {
  const made = new Map<string, Aws>();
  return (region) => {
    const aws = made.get(region) ?? new Aws(emulator, region);
    made.set(region, aws);
    return aws;
  };
}
