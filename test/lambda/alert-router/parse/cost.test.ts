import * as events from '../support/events';
import { readOne } from '../support/notify';

describe('money', () => {
  it('is read from an anomaly', () => {
    expect(readOne(events.ANOMALY)).toMatchObject({
      identity: ['cost-anomaly', events.ANOMALY.anomalyId],
      title: 'Unusual spend on Amazon EC2: 112.50 USD more than expected',
      where: { account: '111122223333', resource: 'Services' },
      link: events.ANOMALY.anomalyDetailsLink,
    });
    expect(readOne({ anomalyId: 'a', anomalyDetailsLink: 'javascript:alert(1)' })).toMatchObject({
      title: 'Unusual spend on an account',
      link: undefined,
    });
    expect(readOne({ anomalyId: 'a', monitorName: 'm' }).title).toBe('Unusual spend on m');
  });

  it('is read from the text of AWS Budgets', () => {
    const subject = 'AWS Budgets: platform-prod has exceeded your alert threshold';
    expect(readOne(events.BUDGET, undefined, subject)).toMatchObject({
      identity: ['budget', 'platform-prod', 'ACTUAL', '> $80.00'],
      title: 'Budget platform-prod has passed a threshold (ACTUAL)',
      where: { account: '111122223333', resource: 'platform-prod' },
    });
    expect(readOne('Budget Name: x').identity).toEqual(['budget', 'x', '', '']);
    expect(readOne('Budget Name: x', undefined, 'Lunch').identity[0]).toBe('unknown');
  });
});
