import { webhookKey } from '../../../../lib/config/rules/webhook-key';
import { valid } from '../../../support/configuration';

const key = (region: string, account: string) => `arn:aws:kms:${region}:${account}:key/1234abcd`;
const check = (encryptionKey: string | undefined, account: string | undefined = '111122223333') =>
  webhookKey.check({
    ...valid,
    account,
    alerting: { ...valid.alerting, slack: { webhookSecret: 'a', repeatWindowMinutes: 60, encryptionKey } },
  });

describe('webhook-key', () => {
  it('refuses a key of another Region or another account, each with its fix', () => {
    const value = key('eu-west-1', '999988887777');
    expect(check(value)).toEqual([
      {
        path: 'alerting.slack.encryptionKey',
        value,
        rule: 'must be a key in us-east-1: Secrets Manager encrypts with keys of its own Region',
        fix: 'write the ARN of the key that encrypts the secret there, or of its replica there',
      },
      {
        path: 'alerting.slack.encryptionKey',
        value,
        rule: 'must be a key of account 111122223333: the secret is looked for in the environment’s account',
        fix: 'encrypt the secret with a key of that account, and write its ARN',
      },
    ]);
  });

  it('accepts a key at home, none at all, and what another rule refuses already', () => {
    expect(check(key('us-east-1', '111122223333'))).toEqual([]);
    expect(check(undefined)).toEqual([]);
    expect(check('nonsense')).toEqual([]);
    expect(webhookKey.check(valid)).toEqual([]);
  });

  it('asks for no account where none is known', () => {
    const slack = { webhookSecret: 'a', repeatWindowMinutes: 60, encryptionKey: key('us-east-1', '999988887777') };
    expect(valid.account).toBeUndefined();
    expect(webhookKey.check({ ...valid, alerting: { ...valid.alerting, slack } })).toEqual([]);
  });
});
