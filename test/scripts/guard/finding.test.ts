import { findingOf, nameOf } from '../../../scripts/guard/finding';
import { changeOf, findingWith } from './support/changes';

describe(findingOf, () => {
  test('is a change that loses something', () => {
    expect(findingOf(changeOf())).toMatchObject({ logicalId: 'Topic', lost: 'All subscriptions.' });
    expect(findingOf(changeOf({ lost: null }))).toBeUndefined();
  });

  test('has the same fingerprint as long as the change is the same', () => {
    expect(findingWith().fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(findingWith({ constructPath: 'elsewhere', refusals: ['x'], movedTo: 'x/y' }).fingerprint).toBe(
      findingWith().fingerprint,
    );
  });

  test.each([
    [{ stack: 'platform-prod-Eks' }],
    [{ logicalId: 'Other' }],
    [{ type: 'AWS::SQS::Queue' }],
    [{ effect: 'delete' } as const],
    [{ policy: 'Retain' } as const],
    [{ evidence: [['TopicName', null, 'a', 'c']] }],
  ])('has another fingerprint with %j', (change) => {
    expect(findingWith(change).fingerprint).not.toBe(findingWith().fingerprint);
  });
});

describe(nameOf, () => {
  test('tells stacks apart', () => {
    expect(nameOf(findingWith())).toBe('platform-dev-Eks/Topic');
  });
});
