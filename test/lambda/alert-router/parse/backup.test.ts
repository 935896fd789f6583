import * as events from '../support/events';
import { readOne } from '../support/notify';

const CLUSTER = 'arn:aws:eks:eu-west-1:111122223333:cluster/platform-prod';

describe('AWS Backup', () => {
  it('says which job failed on what, and why', () => {
    expect(readOne(events.BACKUP)).toMatchObject({
      identity: ['backup', 'Backup Job', CLUSTER, 'FAILED'],
      level: 'warning',
      title: 'Backup Job FAILED',
      where: { cluster: 'platform-prod', resource: CLUSTER },
      description: 'Access denied',
    });
  });

  it('takes a failed restore for critical', () => {
    expect(readOne(events.RESTORE)).toMatchObject({ level: 'critical', title: 'Restore Job FAILED' });
    const { where, title } = readOne({ ...events.RESTORE, detail: {}, resources: ['arn:r'] });
    expect([where.resource, title]).toEqual(['arn:r', 'Restore Job unknown state']);
    expect(readOne({ ...events.RESTORE, detail: { resourceType: 'EKS' } }).where.resource).toBe('EKS');
    expect(readOne({ ...events.RESTORE, detail: {} }).identity[2]).toBe('');
  });
});
