import {
  paginateDescribeLogGroups,
  paginateDescribeSubscriptionFilters,
  type LogGroup,
  type SubscriptionFilter,
} from '@aws-sdk/client-cloudwatch-logs';

import type { Aws } from '../aws';

/** What CloudWatch Logs tells. */
export interface LiveLogGroups {
  readonly logGroups: readonly LogGroup[];
  /** Who is handed what is written to them. */
  readonly subscriptions: readonly SubscriptionFilter[];
}

/** Reads every log group, and what it hands on. */
export async function readLogGroups({ logs }: Aws): Promise<LiveLogGroups> {
  const logGroups: LogGroup[] = [];
  for await (const page of paginateDescribeLogGroups({ client: logs }, {})) {
    logGroups.push(...(page.logGroups ?? []));
  }
  const subscriptions: SubscriptionFilter[] = [];
  for (const { logGroupName } of logGroups) {
    for await (const page of paginateDescribeSubscriptionFilters({ client: logs }, { logGroupName })) {
      subscriptions.push(...(page.subscriptionFilters ?? []));
    }
  }
  return { logGroups, subscriptions };
}
