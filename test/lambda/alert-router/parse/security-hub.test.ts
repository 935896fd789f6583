import * as events from '../support/events';
import { read, readOne } from '../support/notify';

const CLUSTER = 'arn:aws:eks:eu-west-1:111122223333:cluster/platform-prod';

describe('Security Hub', () => {
  it('is one alert for each finding of an event', () => {
    const alerts = read(
      events.securityHubEvent(events.securityHubFinding('a'), { junk: true }, events.securityHubFinding('b')),
    );
    expect(alerts.map(({ identity }) => identity)).toEqual([
      ['security-hub', 'a', 'HIGH'],
      ['security-hub', 'b', 'HIGH'],
    ]);
    expect(alerts[0]).toMatchObject({
      level: 'critical',
      where: { account: '111122223333', region: 'eu-west-1', cluster: 'platform-prod', resource: CLUSTER },
    });
    expect(alerts[0]?.firstAction).toContain('https://docs.aws.amazon.com/console/securityhub/EKS.2/remediation');
  });

  it.each([
    ['CRITICAL', 'critical'],
    ['MEDIUM', 'warning'],
    ['LOW', 'info'],
  ])('labels %s as %s, and a change of label is news', (label, level) => {
    const alert = readOne(events.securityHubEvent(events.securityHubFinding('a', label)));
    expect(alert.level).toBe(level);
    expect(alert.identity).toEqual(['security-hub', 'a', label]);
  });

  it('reads a finding that says nothing but its id', () => {
    expect(readOne(events.securityHubEvent({ Id: 'a' }))).toMatchObject({
      title: 'a',
      severity: 'Security Hub without label',
      where: { account: '111122223333', region: 'eu-west-1' },
      firstAction: expect.stringMatching(/^Mend it, or set/) as unknown,
    });
  });
});
