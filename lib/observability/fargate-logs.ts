import { ArnFormat, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

import { fargateLogGroupName } from '../config/names';
import type { Environment } from '../config/schema';
import { EncryptionKey } from '../encryption/encryption-key';
import { byLogGroups } from '../encryption/key-use/log-groups';
import { PermissionPolicy } from '../identity/permission';
import { EncryptedLogGroup } from './encrypted-log-group';

export interface FargateLogsProps {
  readonly environment: Environment;
  /** Whom Fargate’s log router writes as. */
  readonly podExecutionRole: iam.IRole;
}

/** The log group of pods on Fargate, and the permission to write to it: the router could make a group, without key or retention. */
export class FargateLogs extends Construct {
  constructor(scope: Construct, id: string, props: FargateLogsProps) {
    super(scope, id);
    const { environment, podExecutionRole } = props;
    const logGroupName = fargateLogGroupName(environment);
    new EncryptedLogGroup(this, 'LogGroup', {
      environment,
      logGroupName,
      retentionDays: environment.cluster.logRetentionDays,
      encryptionKey: new EncryptionKey(this, 'Key', {
        environment,
        purpose: 'fargate-logs',
        description: 'Encrypts the logs of pods on Fargate',
        use: [byLogGroups(this, logGroupName)],
      }),
    });
    const arn = Stack.of(this).formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: logGroupName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const policy = new PermissionPolicy(this, 'Write', {
      description: 'Fargate writes the logs of pods',
      permissions: [
        {
          sid: 'Write',
          wildcard: 'Fargate names the streams of the one log group itself.',
          actions: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
          resources: [arn, `${arn}:log-stream:*`],
        },
      ],
    });
    podExecutionRole.addManagedPolicy(policy);
  }
}
