import type { Signal } from '../signal';

/**
 * Jobs of AWS Backup that come to nothing. Backup and copy jobs report a `state`, restore jobs a `status`.
 *
 * Source: AWS Backup Developer Guide, "Monitoring AWS Backup events using Amazon EventBridge".
 */
export const BACKUP_FAILURES: readonly Signal[] = [
  {
    name: 'RestoreFailed',
    severity: 'critical', // somebody waits for it
    description: 'AWS Backup could not restore what was asked for',
    pattern: {
      source: ['aws.backup'],
      detailType: ['Restore Job State Change'],
      detail: { status: ['FAILED', 'ABORTED'] },
    },
  },
  {
    name: 'BackupFailed',
    severity: 'warning', // the recovery point before it is still there
    description: 'AWS Backup could not back up or copy something',
    pattern: {
      source: ['aws.backup'],
      detailType: ['Backup Job State Change', 'Copy Job State Change'],
      detail: { state: ['FAILED', 'ABORTED', 'EXPIRED'] },
    },
  },
];
