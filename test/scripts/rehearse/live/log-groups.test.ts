import { readLogGroups } from '../../../../scripts/rehearse/live/log-groups';
import { answer, textIn } from '../support/answer';
import { unconnected } from '../support/unconnected';

test('every log group is read, page by page, with what it hands on', async () => {
  const aws = unconnected();
  answer(aws.logs, {
    DescribeLogGroupsCommand: (input) =>
      textIn(input, 'nextToken') === 'more'
        ? { logGroups: [{ logGroupName: 'two' }] }
        : { logGroups: [{ logGroupName: 'one' }], nextToken: 'more' },
    DescribeSubscriptionFiltersCommand: (input) => ({
      subscriptionFilters: [{ filterName: `of ${textIn(input, 'logGroupName')}` }],
    }),
  });
  expect(await readLogGroups(aws)).toEqual({
    logGroups: [{ logGroupName: 'one' }, { logGroupName: 'two' }],
    subscriptions: [{ filterName: 'of one' }, { filterName: 'of two' }],
  });
});
