import { adviceFor, fateOf } from '../../../scripts/guard/advice';
import { findingWith } from './support/changes';

const consequence = { property: 'VpcId', because: 'Vpc is replaced', old: null, new: null };
const stack = { type: 'AWS::CloudFormation::Stack', effect: 'delete', policy: 'Retain', causes: [] } as const;

describe(adviceFor, () => {
  test.each([
    ['an edit', {}, /^put back TopicName, or make a second one beside it/],
    ['a consequence', { causes: [consequence] }, /^correct what causes it/],
    ['a deletion', { effect: 'delete', causes: [] } as const, /^put it back$/],
    ['a rename', { effect: 'delete', causes: [], movedTo: 'a/B' } as const, /^it looks like a\/B.*cdk refactor/],
    ['a stack', stack, /^put the stack back.*same -c options.*cdk destroy/],
  ])('of %s', (_, change, advice) => {
    expect(adviceFor(findingWith(change))).toMatch(advice);
  });
});

describe(fateOf, () => {
  test.each([
    ['is deleted', {}, null],
    ['is kept when replaced', { policy: 'Retain' } as const, /^UpdateReplacePolicy Retain keeps the old one/],
    ['is kept when deleted', { policy: 'Retain', effect: 'delete' } as const, /^DeletionPolicy Retain keeps/],
    ['is copied', { policy: 'Snapshot' } as const, /last copy/],
    ['is a stack that stays', stack, /the CDK leaves a stack/],
  ])('says that the old one %s', (_, change, fate) => {
    const said = fateOf(findingWith(change));
    expect(said ?? 'deleted').toMatch(fate ?? /^deleted$/);
  });
});
