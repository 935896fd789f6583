import fc from 'fast-check';

import { LEVELS } from '../../../lambda/alert-router/alert';
import { readAlerts } from '../../../lambda/alert-router/read-alerts';
import { messageOf } from '../../../lambda/alert-router/slack/message';
import * as events from './support/events';
import { readOne } from './support/notify';

describe('readAlerts', () => {
  it('has the level of its topic, whatever the readers say', () => {
    const topic = (level: string) => `arn:aws:sns:eu-west-1:111122223333:platform-prod-alerts-${level}`;
    expect(LEVELS.map((level) => readOne(events.GUARD_DUTY, topic(level)).level)).toEqual(LEVELS);
  });

  const SAMPLES = [events.GUARD_DUTY, events.HEALTH, events.ADDON, events.BACKUP, events.alarm('OK'), events.ANOMALY];

  /** A sample in which one value, however deep, is another. */
  const damaged = fc
    .tuple(
      fc.constantFrom<object>(...SAMPLES, events.securityHubEvent(events.securityHubFinding('a'))),
      fc.nat(40),
      fc.jsonValue(),
    )
    .map(([sample, place, value]) => {
      let count = 0;
      return JSON.stringify(sample, (_, old: unknown) => (count++ === place ? value : old));
    });

  it('is read without a throw, as at least one alert that Slack can show', () => {
    const message = fc.oneof(damaged, fc.json(), fc.string({ unit: 'binary', maxLength: 5000 }));
    fc.assert(
      fc.property(message, fc.option(fc.string(), { nil: undefined }), (text, subject) => {
        const alerts = readAlerts({ id: '1', subject, message: text });
        expect(alerts.length).toBeGreaterThan(0);
        for (const alert of alerts) {
          const { text: fallback, blocks } = messageOf(alert);
          expect(fallback.length).toBeLessThanOrEqual(3000);
          expect(blocks.length).toBeLessThanOrEqual(50);
        }
      }),
      { numRuns: 200 },
    );
  });
});
