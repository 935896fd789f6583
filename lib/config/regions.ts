/** What is known offline about one AWS Region. */
export interface Region {
  /** The partition in whose ARNs the Region appears. */
  readonly partition: 'aws' | 'aws-cn' | 'aws-us-gov';
  /** Letters of the availability zones. Which physical zone a letter means differs from account to account. */
  readonly zones: string;
  /**
   * Ids of zones in which EKS cannot place a control plane. Only the account itself knows which letter such an id has:
   * `aws ec2 describe-availability-zones --query 'AvailabilityZones[].[ZoneName,ZoneId]'`.
   */
  readonly noControlPlane?: string;
}

const commercial = (zones = 'abc'): Region => ({ partition: 'aws', zones });

/**
 * Regions where EKS runs.
 *
 * Sources: the EKS endpoints of botocore 1.43.107; zones whose control planes are refused: Amazon EKS User Guide,
 * "Subnet requirements and considerations".
 */
export const REGIONS: Readonly<Record<string, Region>> = {
  'af-south-1': commercial(),
  'ap-east-1': commercial(),
  'ap-east-2': commercial(),
  'ap-northeast-1': commercial('acd'),
  'ap-northeast-2': commercial('abcd'),
  'ap-northeast-3': commercial(),
  'ap-south-1': commercial(),
  'ap-south-2': commercial(),
  'ap-southeast-1': commercial(),
  'ap-southeast-2': commercial(),
  'ap-southeast-3': commercial(),
  'ap-southeast-4': commercial(),
  'ap-southeast-5': commercial(),
  'ap-southeast-6': commercial(),
  'ap-southeast-7': commercial(),
  'ca-central-1': { ...commercial('abcd'), noControlPlane: 'cac1-az3' },
  'ca-west-1': commercial(),
  'eu-central-1': commercial(),
  'eu-central-2': commercial(),
  'eu-north-1': commercial(),
  'eu-south-1': commercial(),
  'eu-south-2': commercial(),
  'eu-west-1': commercial(),
  'eu-west-2': commercial(),
  'eu-west-3': commercial(),
  'il-central-1': commercial(),
  'me-central-1': commercial(),
  'me-south-1': commercial(),
  'mx-central-1': commercial(),
  'sa-east-1': commercial(),
  'us-east-1': { ...commercial('abcdef'), noControlPlane: 'use1-az3' },
  'us-east-2': commercial(),
  'us-west-1': { ...commercial('abc'), noControlPlane: 'usw1-az2' },
  'us-west-2': commercial('abcd'),
  'us-gov-east-1': { partition: 'aws-us-gov', zones: 'abc' },
  'us-gov-west-1': { partition: 'aws-us-gov', zones: 'abc' },
  'cn-north-1': { partition: 'aws-cn', zones: 'abd' },
  'cn-northwest-1': { partition: 'aws-cn', zones: 'abc' },
};
