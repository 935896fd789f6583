import type { Change } from '../../../../scripts/guard/change';
import { findingOf, type Finding } from '../../../../scripts/guard/finding';

/** A replaced topic, but for what a test says of it. */
export const changeOf = (change: Partial<Change> = {}): Change => ({
  stack: 'platform-dev-Eks',
  logicalId: 'Topic',
  type: 'AWS::SNS::Topic',
  constructPath: 'platform-dev-Eks/Topic/Resource',
  effect: 'replace',
  policy: 'Delete',
  causes: [{ property: 'TopicName', because: null, old: 'a', new: 'b' }],
  refusals: [],
  lost: 'All subscriptions.',
  movedTo: null,
  evidence: [['TopicName', null, 'a', 'b']],
  ...change,
});

/** The same as a finding. */
export function findingWith(change: Partial<Change> = {}): Finding {
  const finding = findingOf(changeOf(change));
  if (finding === undefined) throw new RangeError('Nothing is lost');
  return finding;
}
