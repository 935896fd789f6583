import { ListBackupVaultsCommand } from '@aws-sdk/client-backup';
import { ListStacksCommand } from '@aws-sdk/client-cloudformation';
import { DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { DescribeVpcsCommand } from '@aws-sdk/client-ec2';
import { ListClustersCommand } from '@aws-sdk/client-eks';
import { ListRolesCommand } from '@aws-sdk/client-iam';
import { ListKeysCommand } from '@aws-sdk/client-kms';
import { GetResourcesCommand } from '@aws-sdk/client-resource-groups-tagging-api';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { DescribeParametersCommand } from '@aws-sdk/client-ssm';

import { Aws, awsOf } from '../../../scripts/rehearse/aws';
import { serve, type Received } from './support/server';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

const received: Received[] = [];
const aws = serve((request) => {
  received.push(request);
  // Of which no client tries again.
  return { status: 400, body: '<Error><Code>No</Code></Error>' };
}).then((url) => new Aws({ url }, 'eu-west-1'));

beforeEach(() => received.splice(0));

test.each<[string, (clients: Aws) => Promise<unknown>]>([
  ['backup', ({ backup }) => backup.send(new ListBackupVaultsCommand({}))],
  ['cloudformation', ({ cloudFormation }) => cloudFormation.send(new ListStacksCommand({}))],
  ['ec2', ({ ec2 }) => ec2.send(new DescribeVpcsCommand({}))],
  ['eks', ({ eks }) => eks.send(new ListClustersCommand({}))],
  ['iam', ({ iam }) => iam.send(new ListRolesCommand({}))],
  ['kms', ({ kms }) => kms.send(new ListKeysCommand({}))],
  ['logs', ({ logs }) => logs.send(new DescribeLogGroupsCommand({}))],
  ['s3', ({ s3 }) => s3.send(new ListObjectsV2Command({ Bucket: 'one' }))],
  ['ssm', ({ ssm }) => ssm.send(new DescribeParametersCommand({}))],
  ['tagging', ({ tagging }) => tagging.send(new GetResourcesCommand({}))],
])('%s asks the emulator, with credentials that are none, for the region', async (service, send) => {
  await expect(send(await aws)).rejects.toThrow();
  expect(received).toHaveLength(1);
  expect(received[0]?.host).toMatch(/^127\.0\.0\.1:\d+$/);
  expect(received[0]?.authorization).toMatch(new RegExp(`Credential=rehearsal/\\d{8}/eu-west-1/${service}/`));
});

test('s3 names a bucket in the path, as no resolver knows its name in the host', async () => {
  await expect((await aws).s3.send(new ListObjectsV2Command({ Bucket: 'one' }))).rejects.toThrow();
  expect(received[0]?.path).toMatch(/^\/one\b/);
});

test('awsOf makes the clients of a Region once', async () => {
  const awsIn = awsOf({ url: 'http://localhost:9' });
  expect(awsIn('eu-west-1')).toBe(awsIn('eu-west-1'));
  expect(await awsIn('us-west-2').ec2.config.region()).toBe('us-west-2');
});
