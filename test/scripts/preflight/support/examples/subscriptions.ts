import { ConfirmSubscriptionCommand, CreateTopicCommand, SubscribeCommand } from '@aws-sdk/client-sns';

import type { Example } from '../example';
import { targetWith } from '../target';

const Topic = { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'platform-test-alarms' } };
const Mail = {
  Type: 'AWS::SNS::Subscription',
  Properties: { TopicArn: { Ref: 'Topic' }, Protocol: 'email', Endpoint: 'ops@example.com' },
};

export const example: Example = {
  target: (account) => targetWith({ Topic, Mail }, { account }),
  prepare: async (account) => {
    const sns = account.aws().sns();
    const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: 'platform-test-alarms' }));
    await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'email', Endpoint: 'ops@example.com' }));
    await sns.send(new ConfirmSubscriptionCommand({ TopicArn, Token: 'ops@example.com' }));
  },
};
