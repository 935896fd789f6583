import { addons, alerting } from '../../../../lib/config/sections/operations';

describe('addons', () => {
  it('installs every add-on at the version of the matrix by default', () => {
    expect(addons.parse({})).toEqual({ exclude: [], versions: {} });
  });

  it('refuses to leave out an add-on without which the cluster does not work', () => {
    expect(addons.safeParse({ exclude: ['vpc-cni'] }).success).toBe(false);
    expect(addons.safeParse({ exclude: ['metrics-server'] }).success).toBe(true);
  });

  it('takes single versions, and refuses unknown add-ons and malformed versions', () => {
    expect(addons.safeParse({ versions: { coredns: 'v1.14.3-eksbuild.23' } }).success).toBe(true);
    expect(addons.safeParse({ versions: { coredns: '1.14' } }).success).toBe(false);
    expect(addons.safeParse({ versions: { falco: 'v1.14.3-eksbuild.23' } }).success).toBe(false);
  });
});

describe('alerting', () => {
  it.each([
    { emails: [''] },
    { emails: ['oncall'] },
    { apiServerErrorsPerMinute: 0 },
    { apiServerErrorsPerMinute: 0.5 },
    { apiServerLatencySeconds: 0 },
    { apiServerLatencySeconds: 61 },
    { unschedulablePods: 0 },
    { slack: {} },
    { slack: { webhookSecret: '' } },
    { slack: { webhookSecret: 'a', repeatWindowMinutes: 0 } },
    { slack: { webhookSecret: 'a', repeatWindowMinutes: 1441 } },
    { slack: { webhookSecret: 'a', encryptionKey: 'alias/secrets' } },
    { slack: { webhookSecret: 'a', channel: '#alerts' } },
  ])('refuses %j', (input) => {
    expect(alerting.safeParse(input).success).toBe(false);
  });

  it('accepts nobody to tell, and half a second', () => {
    expect(alerting.parse({ apiServerLatencySeconds: 0.5 })).toMatchObject({
      emails: [],
      apiServerLatencySeconds: 0.5,
    });
  });
});

describe('alerting.slack', () => {
  it('is off by default, and counts repeats for an hour where it is on', () => {
    expect(alerting.parse({}).slack).toBeUndefined();
    expect(alerting.parse({ slack: { webhookSecret: 'platform/slack-webhook' } }).slack).toEqual({
      webhookSecret: 'platform/slack-webhook',
      repeatWindowMinutes: 60,
    });
  });

  it('refuses the webhook itself, with one message that says where it belongs', () => {
    const { error } = alerting.safeParse({ slack: { webhookSecret: 'https://hooks.slack.com/services/T/B/hush' } });
    expect(error?.issues).toHaveLength(1);
    expect(error?.issues[0]?.message).toBe(
      'must be the name of a secret, not what the secret holds: an address written here ends up in Git',
    );
    expect(JSON.stringify(error?.issues)).toContain('aws secretsmanager create-secret');
  });
});
