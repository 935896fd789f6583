import { CreateBackupVaultCommand } from '@aws-sdk/client-backup';
import { CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import { CreateClusterCommand } from '@aws-sdk/client-eks';
import { CreateAliasCommand, CreateKeyCommand } from '@aws-sdk/client-kms';
import { CreateTopicCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand } from '@aws-sdk/client-sqs';

import type { JsonObject } from '../../../../lib/compliance/template';
import { namesFree } from '../../../../scripts/preflight/checks/names-free';
import { emulatedAccount } from '../../../support/emulated-account';
import { ask } from '../support/outcomes';
import { deploy } from '../support/stacks';
import { targetWith } from '../support/target';

const account = emulatedAccount();

const look = (region: string, resources: JsonObject) =>
  ask(namesFree, targetWith(resources, { account: account.id, region }), account.freshAws(region));

const logs = (LogGroupName: string, attributes: JsonObject = {}) => ({
  Logs: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName }, ...attributes },
});

const how = (...parts: readonly RegExp[]) =>
  expect.stringMatching(new RegExp(parts.map(({ source }) => source).join('.*'))) as unknown;

describe('names-free', () => {
  test('offers to take over a log group that was kept, before it says how to delete its events', async () => {
    const region = 'us-east-1';
    await account
      .aws(region)
      .logs()
      .send(new CreateLogGroupCommand({ logGroupName: '/aws/vpc/ours' }));
    expect(await look(region, logs('/aws/vpc/ours', { DeletionPolicy: 'RetainExceptOnCreate' }))).toEqual([
      {
        outcome: 'failed',
        says: 'log group /aws/vpc/ours is there already and does not belong to platform-test-Eks, which makes it',
        fix: {
          kind: 'by-hand',
          how: how(
            /^to take it over as it is: npx cdk deploy platform-test-Eks --import-existing-resources; /,
            /WITH WHAT IT HOLDS \(log events.*\): aws logs delete-log-group --log-group-name \/aws\/vpc\/ours --region us-east-1$/,
          ),
        },
      },
    ]);
  });

  test('does not offer what CloudFormation refuses: to take over what it would not keep', async () => {
    const region = 'eu-west-1';
    await account
      .aws(region)
      .logs()
      .send(new CreateLogGroupCommand({ logGroupName: '/ours' }));
    expect(await look(region, logs('/ours'))).toMatchObject([
      {
        outcome: 'failed',
        fix: { how: how(/^to leave it alone: deploy under another name with -c suffix=<suffix>; /) },
      },
    ]);
  });

  test('takes a name that only begins alike for another', async () => {
    const region = 'eu-west-2';
    await account
      .aws(region)
      .logs()
      .send(new CreateLogGroupCommand({ logGroupName: '/ours/more' }));
    expect(await look(region, logs('/ours'))).toEqual([
      { outcome: 'passed', says: 'no log group of others bears a name that the stacks give (of 1)', fix: null },
    ]);
  });

  test('finds nothing wrong with what the stack owns itself', async () => {
    const resources = {
      ...logs('/owned'),
      Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'owned' } },
      Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'owned' } },
    };
    await deploy(account, { name: 'platform-test-Eks', region: 'us-west-2', resources });
    expect((await look('us-west-2', resources)).map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'passed']);
  });

  test('finds clusters, aliases, queues, topics and vaults, and tells nobody to delete a cluster or a vault', async () => {
    const region = 'us-east-2';
    const aws = account.aws(region);
    const resourcesVpcConfig = { subnetIds: [], securityGroupIds: [] };
    const roleArn = `arn:aws:iam::${account.id}:role/cluster`;
    await aws.eks().send(new CreateClusterCommand({ name: 'ours', roleArn, resourcesVpcConfig }));
    const { KeyMetadata } = await aws.kms().send(new CreateKeyCommand({}));
    await aws.kms().send(new CreateAliasCommand({ AliasName: 'alias/ours', TargetKeyId: KeyMetadata?.KeyId }));
    await aws.sqs().send(new CreateQueueCommand({ QueueName: 'ours' }));
    await aws.sns().send(new CreateTopicCommand({ Name: 'ours' }));
    await aws.backup().send(new CreateBackupVaultCommand({ BackupVaultName: 'ours' }));
    const found = await look(region, {
      Cluster: { Type: 'AWS::EKS::Cluster', Properties: { Name: 'ours' } },
      Alias: { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'alias/ours' } },
      Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'ours' } },
      Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'ours' } },
      Vault: { Type: 'AWS::Backup::BackupVault', Properties: { BackupVaultName: 'ours' }, DeletionPolicy: 'Retain' },
    });
    expect(found.map(({ outcome, says, fix }) => [outcome, says.split(' is ')[0], fix])).toEqual([
      ['failed', 'EKS cluster ours', { kind: 'by-hand', how: how(/^to leave it alone: [^;]*$/) }],
      ['failed', 'key alias alias/ours', { kind: 'by-hand', how: how(/to delete it: aws kms delete-alias/) }],
      ['failed', 'queue ours', { kind: 'by-hand', how: how(/WITH WHAT IT HOLDS \(the messages/, /delete-queue/) }],
      ['failed', 'topic ours', { kind: 'by-hand', how: how(/WITH WHAT IT HOLDS \(subscr/, /delete-topic/) }],
      ['failed', 'backup vault ours', { kind: 'by-hand', how: how(/^to take it over [^;]*; to leave it alone[^;]*$/) }],
    ]);
  });

  test('asks nothing where no template gives a name', async () => {
    expect(await look('us-east-1', { Logs: { Type: 'AWS::Logs::LogGroup' } })).toEqual([]);
  });
});
