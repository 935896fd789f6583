import * as events from '../support/events';
import { readOne } from '../support/notify';

const CLUSTER = 'arn:aws:eks:eu-west-1:111122223333:cluster/platform-prod';

describe('AWS Health', () => {
  it('tells a planned change from trouble and from notices', () => {
    const of = (eventTypeCategory: string) =>
      readOne({ ...events.HEALTH, detail: { ...events.HEALTH.detail, eventTypeCategory } });
    expect(of('scheduledChange')).toMatchObject({
      level: 'warning',
      title: 'AWS plans a change of EKS: AWS_EKS_PLANNED_LIFECYCLE_EVENT',
      where: { cluster: 'platform-prod', resource: CLUSTER, region: 'eu-west-1' },
      description: 'A version leaves support.',
    });
    expect(of('issue')).toMatchObject({ level: 'critical', title: expect.stringContaining('trouble') as unknown });
    expect(of('accountNotification')).toMatchObject({
      level: 'info',
      title: expect.stringContaining('notice') as unknown,
    });
  });

  it('is the same while only its text changes, and another when its status does', () => {
    const of = (detail: object) =>
      readOne({ ...events.HEALTH, detail: { ...events.HEALTH.detail, ...detail } }).identity;
    expect(of({ eventDescription: [{ latestDescription: 'Amended.' }] })).toEqual(of({}));
    expect(of({ statusCode: 'closed' })).not.toEqual(of({}));
  });

  it('reads an event that says nothing but its ARN', () => {
    expect(readOne({ ...events.HEALTH, resources: [], detail: { eventArn: 'arn:x' } })).toMatchObject({
      title: 'AWS has a notice about a service: arn:x',
      severity: 'AWS Health event',
      where: { region: 'eu-west-1' },
    });
    expect(
      readOne({
        ...events.HEALTH,
        resources: [],
        detail: { eventArn: 'arn:x', affectedEntities: [{ entityValue: CLUSTER }] },
      }).where.cluster,
    ).toBe('platform-prod');
  });
});
