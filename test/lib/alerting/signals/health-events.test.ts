import { HEALTH_EVENTS } from '../../../../lib/alerting/signals/health-events';

describe('AWS Health events', () => {
  it('of EKS are critical, warnings or notices by their category', () => {
    expect(HEALTH_EVENTS.map(({ severity, pattern }) => [severity, pattern])).toEqual(
      [
        ['critical', 'issue'],
        ['warning', 'scheduledChange'],
        ['info', 'accountNotification'],
      ].map(([severity, category]) => [
        severity,
        {
          source: ['aws.health'],
          detailType: ['AWS Health Event'],
          detail: { service: ['EKS'], eventTypeCategory: [category] },
        },
      ]),
    );
  });
});
