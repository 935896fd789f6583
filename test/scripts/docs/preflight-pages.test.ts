import { preflightPages } from '../../../scripts/docs/preflight-pages';
import { CHECKS, FIRST } from '../../../scripts/preflight/checks';

const [page = '', policy = ''] = preflightPages().map(({ content }) => content());

describe('what an operator reads of preflight', () => {
  test.each([...FIRST, ...CHECKS].map((check): [string, typeof check] => [check.id, check]))(
    'has a row for %s, with its permissions and what mends it',
    (id, { mendedBy }) => {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${id}\` |`));
      const cells = row?.split(/(?<!\\)\|/).map((cell) => cell.trim());
      expect(cells).toEqual(['', `\`${id}\``, expect.any(String), expect.any(String), mendedBy, '']);
      expect(row).toMatch(/\| `[a-z0-9-]+:[A-Za-z]+`/);
    },
  );

  test('is beside the policy, as IAM takes it', () => {
    expect(JSON.parse(policy)).toHaveProperty('Version', '2012-10-17');
    expect(preflightPages().map(({ path }) => path)).toEqual(['docs/preflight.md', 'docs/preflight-policy.json']);
  });
});
