import { leftovers, leftoversOf } from '../../../scripts/rehearse/leftovers';
import type { Live } from '../../../scripts/rehearse/live/live';
import { sceneOf, stacksIn } from './support/scene';
import { environment, live, nothing, withProperties } from './support/sound';
import { recoverable } from './support/two-regions';

const retained = withProperties({ onDelete: 'retain' });
const left = (part: Partial<Live>, of = environment) => leftovers({ ...nothing, ...part }, of);
const [vpc] = live.vpcs;

describe('leftovers', () => {
  test('finds none in an account in which nothing stands', () => {
    expect(left({})).toEqual({ retained: [], left: [] });
  });

  test.each<[string, Partial<Live>, string]>([
    ['a stack', { stacks: live.stacks.slice(0, 1) }, 'stack platform-dev-Vpc'],
    ['a VPC', { vpcs: vpc === undefined ? [] : [vpc] }, 'VPC vpc-1'],
    ['a subnet', { subnets: live.subnets.slice(0, 1) }, 'subnet subnet-public-a'],
    ['a security group', { securityGroups: live.securityGroups.slice(0, 1) }, 'security group sg-nodes'],
    ['a NAT gateway', { natGateways: live.natGateways }, 'NAT gateway nat-a'],
    ['a VPC endpoint', { endpoints: live.endpoints }, 'VPC endpoint vpce-s3'],
    ['an elastic address', { addresses: 1 }, 'elastic addresses: 1'],
    ['a launch template', { launchTemplates: live.launchTemplates }, 'launch template nodes'],
    ['a flow log', { flowLogs: live.flowLogs }, 'flow log fl-1'],
    ['a cluster', { clusters: live.clusters }, 'cluster platform-dev'],
    ['a role', { roles: live.roles }, 'role platform-dev-Eks-NodeRole'],
    ['a parameter', { parameters: { '/platform/dev/cluster': '' } }, 'parameter /platform/dev/cluster'],
    [
      'what only the index of tags knows',
      { tagged: ['arn:aws:sns:eu-west-1:1:alarms'] },
      'arn:aws:sns:eu-west-1:1:alarms',
    ],
    ['a key', { keys: live.keys.slice(0, 1) }, 'key key-secrets: Secrets'],
    ['a bucket', { buckets: [{ name: 'history', replication: [] }] }, 'bucket history'],
    ['a table', { tagged: ['arn:aws:dynamodb:::table/memory'] }, 'table arn:aws:dynamodb:::table/memory'],
    ['a vault', { vaults: [{ BackupVaultName: 'backups' }] }, 'vault backups'],
    ['a backup plan', { backupPlans: [{ BackupPlanName: 'daily', Rules: [] }] }, 'backup plan daily'],
    ['a peering', { peerings: [{ VpcPeeringConnectionId: 'pcx-1' }] }, 'peering pcx-1'],
    [
      'a release in a cluster that is gone',
      { goneWith: live.inside.map((one) => ({ ...one, releases: one.releases.slice(0, 1), objects: [] })) },
      'release kube-system/aws-load-balancer-controller in platform-dev, which is gone',
    ],
    [
      'an object in a cluster that is gone',
      { goneWith: live.inside.map((one) => ({ ...one, releases: [], objects: one.objects.slice(2, 3) })) },
      'StorageClass /gp3 in platform-dev, which is gone',
    ],
    ['a log group', { logGroups: live.logGroups.slice(0, 1) }, 'log group /aws/eks/platform-dev/cluster'],
  ])('names %s that nobody asked to keep', (_, part, name) => {
    expect(left(part)).toEqual({ retained: [], left: [name] });
  });

  test.each<[string, Partial<Live>]>([
    ['a stack that is deleted', { stacks: live.stacks.map((stack) => ({ ...stack, status: 'DELETE_COMPLETE' })) }],
    ['a key that waits for its end', { keys: live.keys.slice(2) }],
    ['what the bootstrap stack needs', { parameters: { '/cdk-bootstrap/hnb659fds/version': '30' } }],
    [
      'twice what is listed by its own service, or keeps its tags when it is gone',
      {
        tagged: ['backup:1:vault:one', 'ec2:1:subnet/one', 'kms:1:key/one', 'logs:1:log-group:one', 's3:::one'].map(
          (one) => `arn:aws:${one}`,
        ),
      },
    ],
  ])('does not name %s', (_, part) => {
    expect(left(part)).toEqual({ retained: [], left: [] });
  });

  test('does not name namespaces that went with their cluster where the configuration retains them', () => {
    const namespaces = live.inside.map((one) => ({
      ...one,
      releases: [],
      objects: one.objects.filter(({ kind }) => kind === 'Namespace'),
    }));
    expect(left({ goneWith: namespaces }, retained)).toEqual({ retained: [], left: [] });
    expect(left({ goneWith: namespaces }).left).toHaveLength(4);
  });

  test('keeps keys, log groups, buckets and vaults where the configuration retains them, and nothing else', () => {
    const { keys, logGroups, roles } = live;
    const buckets = [{ name: 'history', replication: [] }];
    const vaults = [{ BackupVaultName: 'backups' }];
    expect(left({ keys, logGroups: logGroups.slice(0, 1), roles, buckets, vaults }, retained)).toEqual({
      retained: [
        'bucket history',
        'key key-logs: Logs',
        'key key-secrets: Secrets',
        'log group /aws/eks/platform-dev/cluster',
        'vault backups',
      ],
      left: ['role platform-dev-Eks-NodeRole'],
    });
  });
});

test('leftoversOf looks in every Region, and names one that is not the first', async () => {
  const { account, elsewhere, rehearsal } = sceneOf({
    environment: { ...recoverable, onDelete: 'retain' },
    stacks: [...stacksIn('eu-west-1', 'platform-dev-Vpc'), ...stacksIn('us-west-2', 'platform-dev-DrRegion')],
  });
  account.live = { ...nothing, vaults: [{ BackupVaultName: 'near' }], addresses: 1 };
  elsewhere.live = { ...nothing, vaults: [{ BackupVaultName: 'far' }], addresses: 2 };
  expect(await leftoversOf(rehearsal.awsIn, rehearsal.versions.unprotected)).toEqual({
    retained: ['vault near', 'us-west-2: vault far'],
    left: ['elastic addresses: 1', 'us-west-2: elastic addresses: 2'],
  });
});
