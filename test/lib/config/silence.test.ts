import { silenceOf } from '../../../lib/config/silence';
import { valid } from '../../support/configuration';

const slack = { webhookSecret: 'platform/slack-webhook', repeatWindowMinutes: 60 };
const silence = (alerting: Partial<typeof valid.alerting>) =>
  silenceOf({ alerting: { ...valid.alerting, ...alerting } });

describe('silenceOf', () => {
  it('says that alerts go nowhere where neither e-mail nor Slack is configured', () => {
    expect(silence({})).toMatch(/^alerting: alerts go nowhere\./);
  });

  it('says that nobody hears of Slack’s own failure where Slack is alone', () => {
    expect(silence({ slack })).toContain('nobody is told when Slack itself fails');
  });

  it('is silent where people get e-mails', () => {
    expect(silence({ emails: ['oncall@example.com'] })).toBeUndefined();
    expect(silence({ emails: ['oncall@example.com'], slack })).toBeUndefined();
  });
});
