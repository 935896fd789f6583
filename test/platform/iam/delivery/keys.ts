import type { Context } from '../expectation';
import { can, cannot, LOGS, NO_GRANT, USE, type KeyRow } from '../key-row';
import { ADMINISTRATOR, FOREIGNER } from '../principals';

const DEPLOYER = 'arn:{partition}:iam::{account}:role/cdk-hnb659fds-deploy-role-{account}-{region}';
const via = (service: string): Context => ({ 'kms:ViaService': `${service}.{region}.amazonaws.com` });
const group = (name: string): Context => ({
  'kms:EncryptionContext:aws:logs:arn': `arn:{partition}:logs:{region}:{account}:log-group:${name}`,
});

const AUTO_CONFIRMATION = '{DeliveryAutoConfirmationRole}';

/** Keys that stand wherever artifacts do. */
const ARTIFACTS: readonly KeyRow[] = [
  can(ADMINISTRATOR, USE, 'Whom IAM allows to hand artifacts on, through S3', via('s3')),
  cannot(ADMINISTRATOR, USE, 'Through another service', via('dynamodb')),
  can(DEPLOYER, ['kms:Decrypt'], 'Whoever deploys reads templates, through S3', via('s3')),
  cannot(DEPLOYER, ['kms:Decrypt'], 'And not by itself'),
  cannot(FOREIGNER, USE, 'Another account that nothing is deployed to', via('s3')),
  NO_GRANT,
];

/** Rows of each key of delivery by its purpose. */
export const DELIVERY_KEYS: Readonly<Record<string, readonly KeyRow[]>> = {
  artifacts: ARTIFACTS,
  'build-logs': [
    can(LOGS, USE, 'CloudWatch Logs, for the builds’ group', group('/aws/codebuild/{cluster}')),
    cannot(LOGS, USE, 'CloudWatch Logs, for another group', group('other')),
    cannot(LOGS, USE, 'CloudWatch Logs, without saying for which group'),
    NO_GRANT,
  ],
  alerts: [
    can('events.amazonaws.com', ['kms:Decrypt', 'kms:GenerateDataKey'], 'Rules of this account', {
      'aws:SourceAccount': '{account}',
    }),
    cannot('events.amazonaws.com', USE, 'Rules of another account', { 'aws:SourceAccount': '999988887777' }),
    cannot(ADMINISTRATOR, USE, 'Nobody else, through SNS either', via('sns')),
    NO_GRANT,
  ],
};

/** Further rows of keys where a pipeline confirms for people. */
export const UNATTENDED_KEYS: Readonly<Record<string, readonly KeyRow[]>> = {
  ...DELIVERY_KEYS,
  alerts: [
    ...(DELIVERY_KEYS['alerts'] ?? []),
    can(AUTO_CONFIRMATION, ['kms:Decrypt', 'kms:GenerateDataKey'], 'The build that confirms, through SNS', via('sns')),
    cannot(AUTO_CONFIRMATION, USE, 'And not by itself'),
  ],
};
