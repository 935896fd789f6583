import { paginateListTopics } from '@aws-sdk/client-sns';

import { allPages } from '../../aws/all-pages';
import { reads } from '../permission';
import type { NamedKind } from './named-kind';

/** CloudFormation makes no topic under a name that is taken, although the service would hand out the one that is there. */
export const topic: NamedKind = {
  type: 'AWS::SNS::Topic',
  what: 'topic',
  permissions: reads('sns:ListTopics'),
  nameIn: ({ TopicName }) => TopicName,
  taken: async (aws) => {
    const found = await allPages(paginateListTopics({ client: aws.sns() }, {}), ({ Topics }) => Topics);
    return new Map(found.map(({ TopicArn = '' }) => [TopicArn.split(':').at(-1) ?? '', TopicArn]));
  },
  isImportable: false,
  holds: 'subscriptions that people have confirmed',
  deletion: (_, arn) => `aws sns delete-topic --topic-arn ${arn}`,
};
