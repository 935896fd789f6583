import { ArnFormat, Aws, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

import { inThisPartition } from '../../identity/in-this-partition';
import { PermissionPolicy, type Permission } from '../../identity/permission';
import type { AlertMemory } from './alert-memory';
import type { AlertQueue } from './alert-queue';
import type { Slack } from './slack';

/** What the router works with. */
export interface AlertRouterReach {
  readonly queue: AlertQueue;
  readonly memory: AlertMemory;
  readonly logGroup: logs.ILogGroup;
  readonly slack: Slack;
}

/** The role of the function that tells Slack. Its key names it, so it is made before the key, and allowed after. */
export class AlertRouterRole extends iam.Role {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: 'The function that tells Slack of alerts',
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
    });
  }

  /** Allows what the function does, on exactly these resources. */
  allow({ queue, memory, logGroup, slack }: AlertRouterReach): PermissionPolicy {
    const policy = new PermissionPolicy(this, 'Permissions', {
      description: 'Reads alerts, remembers them, reads the webhook of Slack',
      permissions: [
        {
          actions: ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
          resources: [queue.incoming.queueArn],
        },
        // Back to itself, when a window is not over yet; to the unsent, when Slack refuses for good.
        { actions: ['sqs:SendMessage'], resources: [queue.incoming.queueArn, queue.unsent.queueArn] },
        {
          actions: ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
          resources: [memory.table.tableArn],
        },
        { actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] },
        ...this.readWebhook(slack),
      ],
    });
    policy.attachToRole(this);
    return policy;
  }

  /** Secrets Manager ends the ARN of a secret with a hyphen and six characters that nobody knows beforehand. */
  private readWebhook({ webhookSecret, encryptionKey }: Slack): Permission[] {
    const secret = Stack.of(this).formatArn({
      service: 'secretsmanager',
      resource: 'secret',
      resourceName: `${webhookSecret}-??????`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    return [
      { actions: ['secretsmanager:GetSecretValue'], resources: [secret] },
      ...(encryptionKey === undefined
        ? []
        : [
            {
              actions: ['kms:Decrypt'],
              resources: [inThisPartition(encryptionKey)],
              conditions: { StringEquals: { 'kms:ViaService': `secretsmanager.${Aws.REGION}.amazonaws.com` } },
            },
          ]),
    ];
  }
}
