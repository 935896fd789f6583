import { can, cannot, type MessageRow, type MessageRows } from '../message-row';
import { ADMINISTRATOR, FOREIGNER } from '../principals';

const DEPLOYER = 'arn:{partition}:iam::{account}:role/cdk-hnb659fds-deploy-role-{account}-{region}';
const FOREIGN_DEPLOYER = 'arn:{partition}:iam::999988887777:role/cdk-hnb659fds-deploy-role-999988887777-{region}';
const EVENTS = 'events.amazonaws.com';

const object = (row: MessageRow): MessageRow => ({ ...row, object: '/platform/synth/one' });

/** Rows of each topic and bucket of delivery by the name of its policy. */
export const DELIVERY_MESSAGES: Readonly<Record<string, MessageRows>> = {
  ArtifactsBucketPolicy: {
    on: '{ArtifactsBucket}',
    rows: [
      object(can(DEPLOYER, 's3:GetObject', 'Whoever deploys here reads templates')),
      object(cannot(FOREIGN_DEPLOYER, 's3:GetObject', 'Not whoever deploys elsewhere')),
      object(cannot(FOREIGNER, 's3:GetObject', 'Another account')),
      object(cannot(ADMINISTRATOR, 's3:GetObject', 'Nobody without TLS', { 'aws:SecureTransport': 'false' })),
    ],
  },
  DeliveryAlertsWarningTopicPolicy: {
    on: '{DeliveryAlertsWarningTopic}',
    rows: [
      can(EVENTS, 'sns:Publish', 'The rule of failures', { 'aws:SourceArn': '{DeliveryAlertsFailed}' }),
      can(EVENTS, 'sns:Publish', 'The rule of approvals', { 'aws:SourceArn': '{DeliveryAlertsApprovalNeeded}' }),
      cannot(EVENTS, 'sns:Publish', 'Another rule of this account', {
        'aws:SourceArn': 'arn:{partition}:events:{region}:{account}:rule/somebody-elses',
      }),
      cannot(EVENTS, 'sns:Publish', 'A rule of nobody in particular'),
      cannot(FOREIGNER, 'sns:Publish', 'Another account'),
      cannot(ADMINISTRATOR, 'sns:Publish', 'Nobody without TLS', { 'aws:SecureTransport': 'false' }),
    ],
  },
};
