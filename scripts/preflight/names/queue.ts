import { paginateListQueues } from '@aws-sdk/client-sqs';

import { allPages } from '../../aws/all-pages';
import { reads } from '../permission';
import type { NamedKind } from './named-kind';

/** A queue that was deleted keeps its name for another minute. */
export const queue: NamedKind = {
  type: 'AWS::SQS::Queue',
  what: 'queue',
  permissions: reads('sqs:ListQueues'),
  nameIn: ({ QueueName }) => QueueName,
  taken: async (aws, names) => {
    const found = await Promise.all(
      names.map((QueueNamePrefix) =>
        allPages(paginateListQueues({ client: aws.sqs() }, { QueueNamePrefix }), ({ QueueUrls }) => QueueUrls),
      ),
    );
    return new Map(found.flat().map((url) => [url.split('/').at(-1) ?? '', url]));
  },
  isImportable: false,
  holds: 'the messages that wait in it',
  deletion: (_, url) => `aws sqs delete-queue --queue-url ${url}`,
};
