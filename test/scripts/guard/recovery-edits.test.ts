import { prod } from '../../../lib/config/environments/prod';
import type { EnvironmentInput } from '../../../lib/config/schema';
import type { Comparison } from '../../../scripts/guard/comparison';
import { findingsIn } from '../../../scripts/guard/judgement';
import { changesOf, comparing, saidBy } from './support/compare';
import { network, type Edit } from './support/edits';
import { everyStackOf } from './support/stacks';

const compare = comparing(everyStackOf);

const recovery = (change: Partial<NonNullable<EnvironmentInput['recovery']>>): EnvironmentInput => ({
  ...prod,
  ...(prod.recovery === undefined ? {} : { recovery: { ...prod.recovery, ...change } }),
});
const pilotLight = recovery({ mode: 'pilot-light' });
const otherRange = recovery({ cidr: '10.9.0.0/16' });
const otherRegion = recovery({ region: 'us-east-2' });
const noSecondRegion: EnvironmentInput = { ...prod, recovery: undefined };

/** Edits of the second Region, and what fails in which stack. */
const RECOVERY_EDITS: readonly Edit[] = [
  ['more nodes ready', pilotLight, prod, []],
  [
    'no nodes ready: what their add-ons wrote goes with them',
    prod,
    pilotLight,
    ['delete AWS::KMS::Alias', 'delete AWS::KMS::Key', 'delete AWS::Logs::LogGroup'],
  ],
  ['ports between the Regions', prod, recovery({ ports: [{ port: 9092, reason: 'Kafka mirrors its topics' }] }), []],
  ['objectives', prod, recovery({ recoveryPointObjectiveMinutes: 300 }), []],
  ['times of backups', prod, recovery({ backup: { everyHours: 1, lock: 'governance' } }), []],
  ['how long logs are kept', prod, recovery({ logArchiveDays: 731 }), []],
  ['lock of the vaults, in place', prod, recovery({ backup: { everyHours: 2, lock: 'off' } }), []],
  ['range of the second VPC', prod, otherRange, ['replace AWS::EC2::Subnet', 'replace AWS::EC2::VPC']],
  ['Region', prod, otherRegion, ['delete AWS::CloudFormation::Stack']],
  ['no second Region', prod, noSecondRegion, ['delete AWS::CloudFormation::Stack']],
];

describe('the guard, over two Regions', () => {
  const found = (comparison: Comparison) => findingsIn(changesOf(comparison));

  test.each(RECOVERY_EDITS)('%s', (_, before, after, says) => {
    const own = saidBy(compare(before, after)).map((said) => said.replace(/: .*/, ''));
    expect([...new Set(own)].sort()).toEqual([...says].sort());
  });

  test('a removed second Region is two stacks that stay, with what is in them', () => {
    const lost = found(compare(prod, noSecondRegion)).map(({ stack, lost: what }) => [stack, what]);
    expect(lost).toEqual([
      [
        'platform-prod-DrRegion',
        expect.stringMatching(/1 × AWS::Backup::BackupVault.*1 × AWS::EKS::Cluster.*1 × AWS::S3::Bucket/),
      ],
      ['platform-prod-Recovery', expect.stringMatching(/1 × AWS::Backup::BackupVault.*1 × AWS::S3::Bucket/)],
    ]);
  });

  test('a second Region elsewhere is another stack of the same name: the old one stays', () => {
    const { stacks } = compare(prod, otherRegion);
    expect(stacks.filter(({ name }) => name === 'platform-prod-DrRegion').map(({ state }) => state)).toEqual([
      'added',
      'removed',
    ]);
  });

  test('a replaced first VPC takes the peering in the other Region along', () => {
    const changes = changesOf(compare(prod, network(prod, { cidr: '10.9.0.0/16' })));
    const peering = changes.find(({ type }) => type === 'AWS::EC2::VPCPeeringConnection');
    expect([peering?.stack, peering?.effect]).toEqual(['platform-prod-DrRegion', 'replace']);
    expect(peering?.causes.map(({ property }) => property)).toEqual(['PeerVpcId']);
  });

  test('a replaced second VPC takes the routes of the first Region along, and leaves the first VPC alone', () => {
    const changes = changesOf(compare(prod, otherRange));
    const ids = (stack: string) => changes.filter((change) => change.stack === stack && change.effect === 'replace');
    expect(new Set(ids('platform-prod-Recovery').map(({ type }) => type))).toEqual(new Set(['AWS::EC2::Route']));
    expect(ids('platform-prod-Vpc')).toEqual([]);
    expect(new Set(found(compare(prod, otherRange)).map(({ stack }) => stack))).toEqual(
      new Set(['platform-prod-DrRegion']),
    );
  });
});
