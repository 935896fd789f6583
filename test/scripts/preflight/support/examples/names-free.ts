import type { Example } from '../example';
import { targetWith } from '../target';

export const example: Example = {
  target: (account) =>
    targetWith(
      {
        Cluster: { Type: 'AWS::EKS::Cluster', Properties: { Name: 'ours' } },
        Logs: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: '/ours' } },
        Alias: { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'alias/ours' } },
        Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'ours' } },
        Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'ours' } },
        Vault: { Type: 'AWS::Backup::BackupVault', Properties: { BackupVaultName: 'ours' } },
      },
      { account },
    ),
};
