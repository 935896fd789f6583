import { accept } from '../../../scripts/guard/accept';
import { waiverFor } from '../../../scripts/guard/waivers';
import { UsageError } from '../../../scripts/terminal/usage-error';
import { findingWith } from './support/changes';

const dev = findingWith();
const prod = findingWith({ stack: 'platform-prod-Eks' });
const queue = findingWith({ logicalId: 'Queue' });

describe(accept, () => {
  test('makes a waiver of each finding that is named, and keeps the others', () => {
    const known = [waiverFor(prod, 'A reason of long ago')];
    const waivers = accept(
      [
        { target: 'Queue', reason: 'It is empty every night' },
        { target: 'platform-dev-Eks/Topic', reason: 'Nobody subscribes yet' },
      ],
      [dev, prod, queue],
      known,
    );
    expect(waivers.map(({ stack, logicalId, reason }) => [stack, logicalId, reason])).toEqual([
      ['platform-prod-Eks', 'Topic', 'A reason of long ago'],
      ['platform-dev-Eks', 'Queue', 'It is empty every night'],
      ['platform-dev-Eks', 'Topic', 'Nobody subscribes yet'],
    ]);
  });

  test('replaces an earlier waiver of the same resource', () => {
    const known = [waiverFor(findingWith({ evidence: 'other' }), 'A reason of long ago')];
    expect(accept([{ target: 'Topic', reason: 'Nobody subscribes yet' }], [dev], known)).toEqual([
      waiverFor(dev, 'Nobody subscribes yet'),
    ]);
  });

  test.each([
    [
      'what is no finding',
      'Cluster',
      [dev, queue],
      /Cluster: this is no finding.*platform-dev-Eks\/Topic, platform-dev-Eks\/Queue/,
    ],
    ['anything where there is nothing', 'Cluster', [], /There is no finding/],
    [
      'what several stacks have',
      'Topic',
      [dev, prod],
      /several stacks.*platform-dev-Eks\/Topic, platform-prod-Eks\/Topic/,
    ],
  ])('refuses %s', (_, target, findings, message) => {
    const attempt = () => accept([{ target, reason: 'A good reason indeed' }], findings, []);
    expect(attempt).toThrow(UsageError);
    expect(attempt).toThrow(message);
  });
});
