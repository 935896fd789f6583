import { CreateHostedZoneCommand } from '@aws-sdk/client-route-53';

import type { Example } from '../example';
import { targetWith } from '../target';

let zone = '';

export const example: Example = {
  target: (account) =>
    targetWith(
      { Shop: { Type: 'AWS::Route53::RecordSet', Properties: { HostedZoneId: zone, Name: 'shop.example.com.' } } },
      { account },
    ),
  prepare: async (account) => {
    const made = await account
      .aws()
      .route53()
      .send(new CreateHostedZoneCommand({ Name: 'example.com', CallerReference: 'example' }));
    zone = made.HostedZone?.Id?.split('/').at(-1) ?? '';
  },
};
