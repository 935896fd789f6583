import { paginateDescribeLogGroups } from '@aws-sdk/client-cloudwatch-logs';

import { allPages } from '../../aws/all-pages';
import { reads } from '../permission';
import type { NamedKind } from './named-kind';

/** The commonest leftover: `onDelete: retain` keeps them, and agents make them anew while a cluster goes. */
export const logGroup: NamedKind = {
  type: 'AWS::Logs::LogGroup',
  what: 'log group',
  permissions: reads('logs:DescribeLogGroups'),
  nameIn: ({ LogGroupName }) => LogGroupName,
  taken: async (aws, names) => {
    const found = await Promise.all(
      names.map((logGroupNamePrefix) =>
        allPages(
          paginateDescribeLogGroups({ client: aws.logs() }, { logGroupNamePrefix }),
          ({ logGroups }) => logGroups,
        ),
      ),
    );
    return new Map(found.flat().map(({ logGroupName = '' }) => [logGroupName, logGroupName]));
  },
  isImportable: true,
  holds: 'log events, which may be audit trails',
  deletion: (name) => `aws logs delete-log-group --log-group-name ${name}`,
};
