import type { ReplicationRule } from '@aws-sdk/client-s3';

import { logArchive } from '../../../../scripts/rehearse/recovery/log-archive';
import { changed } from '../support/sound';
import { findingsAcross, twoRegions, type BrokenRegion } from '../support/two-regions';

const { first, second } = twoRegions;
const [archive, history] = first.buckets;
const [rule] = archive?.replication ?? [];

/** The first Region, whose archive is copied by these rules. */
const copiedBy = (...replication: ReplicationRule[]) => ({ buckets: changed(first.buckets, 0, { replication }) });

describe('the check of the archive of logs', () => {
  test.each<BrokenRegion>([
    [
      'that nobody is handed what the control plane logs',
      { first: { subscriptions: [] } },
      "to whom /aws/eks/platform-dev/cluster is handed is [], not [ 'platform-dev-log-archive' ]",
    ],
    [
      'that somebody else is handed it',
      { first: { subscriptions: changed(first.subscriptions, 0, { destinationArn: 'deliverystream/other' }) } },
      "to whom /aws/eks/platform-dev/cluster is handed is [ 'other' ], not [ 'platform-dev-log-archive' ]",
    ],
    [
      'that no bucket is copied',
      { first: { buckets: history === undefined ? [] : [history] } },
      'the number of rules that copy a bucket is 0, not 1',
    ],
    [
      'a rule that is switched off',
      { first: copiedBy({ Destination: rule?.Destination, Status: 'Disabled' }) },
      "the rule that copies archive is 'Disabled', not 'Enabled'",
    ],
    [
      'a copy in a bucket that is not in the second Region',
      { second: { buckets: [{ name: 'other', replication: [] }] } },
      'whether archive-copy, to which archive is copied, is a bucket of the second Region is false, not true',
    ],
    [
      'a copy without a key of its own',
      { first: copiedBy({ Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::archive-copy' } }) },
      'whether the copy of archive is encrypted with a key of the second Region is false, not true',
    ],
    [
      'a copy whose key waits for its end',
      { second: { keys: second.keys.map((key) => ({ ...key, state: 'PendingDeletion' })) } },
      'whether the copy of archive is encrypted with a key of the second Region is false, not true',
    ],
    [
      'a copy that is copied on',
      { second: { buckets: changed(second.buckets, 0, { replication: archive?.replication ?? [] }) } },
      "the buckets of the second Region that are copied on is [ 'archive-copy' ], not []",
    ],
  ])('reports %s', (_, parts, sentence) => {
    expect(findingsAcross(logArchive, parts)).toEqual([sentence]);
  });

  test('does not mind who is handed other logs', () => {
    const other = { logGroupName: '/aws/lambda/platform-dev', destinationArn: 'deliverystream/other' };
    expect(findingsAcross(logArchive, { first: { subscriptions: [...first.subscriptions, other] } })).toEqual([]);
  });
});
