import { keys } from '../../../../scripts/rehearse/checks/keys';
import { findings, type Broken } from '../support/broken';
import { changed, live, withProperties } from '../support/sound';

describe('the check of the keys', () => {
  test.each<Broken>([
    [
      'a key that does not rotate',
      { keys: changed(live.keys, 0, { rotates: false }) },
      'key key-secrets (alias/platform-dev/secrets) does not rotate',
    ],
    [
      'a key without an alias',
      { keys: changed(live.keys, 1, { aliases: [] }) },
      'key key-logs has no alias alias/platform-dev/...',
    ],
    [
      'a key with an alias of another environment',
      { keys: changed(live.keys, 1, { aliases: ['alias/platform-prod/logs'] }) },
      'key key-logs has no alias alias/platform-dev/...',
    ],
    ['that no key works', { keys: live.keys.map((key) => ({ ...key, state: 'Disabled' })) }, 'there is no key'],
  ])('reports %s', (_, part, sentence) => {
    expect(findings(keys, part)).toEqual([sentence]);
  });

  test('expects the suffix of a second copy in the alias', () => {
    const second = withProperties({ suffix: 'pr12' });
    expect(findings(keys, { keys: live.keys.slice(0, 1) }, second)).toEqual([
      'key key-secrets has no alias alias/platform-dev-pr12/...',
    ]);
  });
});
