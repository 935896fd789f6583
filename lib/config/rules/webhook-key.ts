import type { Rule } from './rule';

export const webhookKey: Rule = {
  id: 'webhook-key',
  requirement: 'The key of the Slack webhook’s secret is where the secret is: in the environment’s Region and account.',
  check({ account, region, alerting: { slack } }) {
    const value = slack?.encryptionKey;
    const [, , , keyRegion, keyAccount] = value?.split(':') ?? [];
    if (keyRegion === undefined || keyAccount === undefined) return [];
    const path = 'alerting.slack.encryptionKey';
    return [
      ...(keyRegion === region
        ? []
        : [
            {
              path,
              value,
              rule: `must be a key in ${region}: Secrets Manager encrypts with keys of its own Region`,
              fix: 'write the ARN of the key that encrypts the secret there, or of its replica there',
            },
          ]),
      ...(account === undefined || keyAccount === account
        ? []
        : [
            {
              path,
              value,
              rule: `must be a key of account ${account}: the secret is looked for in the environment’s account`,
              fix: 'encrypt the secret with a key of that account, and write its ARN',
            },
          ]),
    ];
  },
};
