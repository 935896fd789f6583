import { BACKUP_FAILURES } from '../../../../lib/alerting/signals/backup-failures';

describe('backup failures', () => {
  it('are critical when somebody waits for a restore, warnings when a job of the night fails', () => {
    expect(BACKUP_FAILURES.map(({ severity, pattern }) => [severity, pattern])).toEqual([
      [
        'critical',
        {
          source: ['aws.backup'],
          detailType: ['Restore Job State Change'],
          detail: { status: ['FAILED', 'ABORTED'] },
        },
      ],
      [
        'warning',
        {
          source: ['aws.backup'],
          detailType: ['Backup Job State Change', 'Copy Job State Change'],
          detail: { state: ['FAILED', 'ABORTED', 'EXPIRED'] },
        },
      ],
    ]);
  });
});
