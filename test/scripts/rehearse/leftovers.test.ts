import { leftovers } from '../../../scripts/rehearse/leftovers';
import type { Live } from '../../../scripts/rehearse/live/live';
import { environment, live, nothing, withProperties } from './support/sound';

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
    ['a bucket', { tagged: ['arn:aws:s3:::history'] }, 'bucket arn:aws:s3:::history'],
    ['a table', { tagged: ['arn:aws:dynamodb:::table/memory'] }, 'table arn:aws:dynamodb:::table/memory'],
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
      { tagged: ['ec2:1:subnet/one', 'kms:1:key/one', 'logs:1:log-group:one'].map((one) => `arn:aws:${one}`) },
    ],
  ])('does not name %s', (_, part) => {
    expect(left(part)).toEqual({ retained: [], left: [] });
  });

  test('keeps keys, log groups and buckets where the configuration retains them, and nothing else', () => {
    const { keys, logGroups, roles } = live;
    expect(left({ keys, logGroups: logGroups.slice(0, 1), roles, tagged: ['arn:aws:s3:::history'] }, retained)).toEqual(
      {
        retained: [
          'bucket arn:aws:s3:::history',
          'key key-logs: Logs',
          'key key-secrets: Secrets',
          'log group /aws/eks/platform-dev/cluster',
        ],
        left: ['role platform-dev-Eks-NodeRole'],
      },
    );
  });
});
