import type { Region } from '../config/regions';

/** A protection plan of GuardDuty: whether it is on, and why. */
export interface GuardDutyFeature {
  readonly name: string;
  readonly on: boolean;
  readonly why: string;
  /** Partitions that have it; a detector that names a feature which is not there is refused. Default: all. */
  readonly partitions?: readonly Region['partition'][];
  /** Agents that GuardDuty installs and updates by itself. */
  readonly agents?: readonly { readonly name: string; readonly on: boolean; readonly why: string }[];
}

const OUTSIDE_CHINA = ['aws', 'aws-us-gov'] as const;

/**
 * Every plan that CloudFormation knows, by name: one that is left out is on, and paid for, except runtime monitoring.
 *
 * Names: the API model of botocore 1.44.5 and cfn-lint 1.51. `EKS_RUNTIME_MONITORING` is the old name of
 * `RUNTIME_MONITORING`; both together are refused. Source for China: "Amazon GuardDuty, Feature Availability and
 * Implementation Differences", https://docs.amazonaws.cn/en_us/aws/latest/userguide/guardduty.html.
 */
export const GUARD_DUTY_FEATURES: readonly GuardDutyFeature[] = [
  {
    name: 'EKS_AUDIT_LOGS',
    on: true,
    why: 'Reads what the Kubernetes API was asked, from a stream of its own.',
  },
  {
    name: 'RUNTIME_MONITORING',
    on: true,
    why: 'Sees processes, files and connections on nodes. Not on Fargate.',
    partitions: OUTSIDE_CHINA,
    agents: [
      { name: 'EKS_ADDON_MANAGEMENT', on: true, why: 'GuardDuty installs its agent as an add-on and updates it.' },
      { name: 'ECS_FARGATE_AGENT_MANAGEMENT', on: false, why: 'The platform runs nothing on ECS.' },
      { name: 'EC2_AGENT_MANAGEMENT', on: false, why: 'Nodes have the agent of EKS; Bottlerocket takes no other.' },
    ],
  },
  {
    name: 'S3_DATA_EVENTS',
    on: false,
    why: 'Charges for each call to any bucket of the account; the platform keeps no data in buckets.',
  },
  {
    name: 'EBS_MALWARE_PROTECTION',
    on: false,
    why: 'Charges by the gigabyte scanned, and the key of the volumes lets no other service in.',
    partitions: ['aws'],
  },
  {
    name: 'RDS_LOGIN_EVENTS',
    on: false,
    why: 'The platform has no databases.',
    partitions: ['aws'],
  },
  {
    name: 'LAMBDA_NETWORK_LOGS',
    on: false,
    why: 'The platform’s functions run while it is deployed, and at no other time.',
    partitions: ['aws'],
  },
];
