import { isRecoverable, type RecoverableEnvironment } from '../../../../lib/config/second-region';
import type { Live } from '../../../../scripts/rehearse/live/live';
import type { RecoveryCheck, TwoRegions } from '../../../../scripts/rehearse/recovery/recovery-check';
import { elsewhere, live, withProperties } from './sound';

const environment = withProperties({
  recovery: {
    mode: 'warm-standby',
    region: 'us-west-2',
    cidr: '10.1.0.0/16',
    availabilityZones: ['a', 'b'],
    backup: { everyHours: 1, lock: 'governance' },
  },
});

if (!isRecoverable(environment)) throw new TypeError('It has no second Region');

/** The small environment with a second Region, a warm standby in us-west-2. */
export const recoverable: RecoverableEnvironment = environment;

const peering = {
  VpcPeeringConnectionId: 'pcx-1',
  Status: { Code: 'active' as const },
  RequesterVpcInfo: { VpcId: 'vpc-2' },
  AccepterVpcInfo: { VpcId: 'vpc-1' },
};

/** Private tables lead to the other range, others do not. */
const joined = ({ routeTables }: Live, range: string): Live['routeTables'] => [
  ...routeTables.map((table) =>
    table.RouteTableId?.includes('private') === true
      ? {
          ...table,
          Routes: [
            ...(table.Routes ?? []),
            { DestinationCidrBlock: range, VpcPeeringConnectionId: peering.VpcPeeringConnectionId },
          ],
        }
      : table,
  ),
  { RouteTableId: 'rtb-main', VpcId: routeTables[0]?.VpcId, Associations: [{ Main: true }], Routes: [] },
];

const key = (id: string, alias: string) => ({
  id,
  description: alias,
  state: 'Enabled',
  rotates: true,
  aliases: [alias],
});

const vault = (name: string, region: string) => ({
  BackupVaultName: `${name}-backups`,
  BackupVaultArn: `arn:aws:backup:${region}:123456789012:backup-vault:${name}-backups`,
  EncryptionKeyArn: `arn:aws:kms:${region}:123456789012:key/key-backups`,
  Locked: true,
  MinRetentionDays: 35,
});

const keysFor = (name: string) => [
  key('key-backups', `alias/${name}/backups`),
  key('key-archive', `alias/${name}/log-archive`),
];

const copy = {
  DestinationBackupVaultArn: 'arn:aws:backup:us-west-2:123456789012:backup-vault:platform-dev-dr-backups',
  Lifecycle: { DeleteAfterDays: 35 },
};

/** What both Regions promise each other, kept. */
export const twoRegions: TwoRegions = {
  environment: recoverable,
  first: {
    ...live,
    peerings: [peering],
    routeTables: joined(live, '10.1.0.0/16'),
    keys: [...live.keys, ...keysFor('platform-dev')],
    vaults: [vault('platform-dev', 'eu-west-1')],
    backupPlans: [
      {
        BackupPlanName: 'platform-dev-backups',
        Rules: [
          {
            RuleName: 'hourly',
            TargetBackupVaultName: 'platform-dev-backups',
            Lifecycle: { DeleteAfterDays: 35 },
            CopyActions: [copy],
          },
        ],
      },
    ],
    buckets: [
      {
        name: 'archive',
        replication: [
          {
            Status: 'Enabled',
            Destination: {
              Bucket: 'arn:aws:s3:::archive-copy',
              EncryptionConfiguration: { ReplicaKmsKeyID: 'arn:aws:kms:us-west-2:123456789012:key/key-archive' },
            },
          },
        ],
      },
      { name: 'history', replication: [] },
    ],
    subscriptions: [
      {
        logGroupName: '/aws/eks/platform-dev/cluster',
        destinationArn: 'arn:aws:firehose:eu-west-1:123456789012:deliverystream/platform-dev-log-archive',
      },
    ],
  },
  second: {
    ...elsewhere,
    peerings: [peering],
    routeTables: joined(elsewhere, '10.0.0.0/16'),
    keys: [...elsewhere.keys, ...keysFor('platform-dev-dr')],
    vaults: [vault('platform-dev-dr', 'us-west-2')],
    buckets: [{ name: 'archive-copy', replication: [] }],
  },
};

/** What is broken, in the words of a title; the broken parts of either Region; what the check says of it. */
export type BrokenRegion = readonly [
  title: string,
  parts: { readonly first?: Partial<Live>; readonly second?: Partial<Live> },
  sentence: string,
];

/** What a check says of two Regions that are sound but for these parts. */
export const findingsAcross = (
  check: RecoveryCheck,
  { first, second }: BrokenRegion[1] = {},
  of: RecoverableEnvironment = recoverable,
): string[] =>
  check({ environment: of, first: { ...twoRegions.first, ...first }, second: { ...twoRegions.second, ...second } });
