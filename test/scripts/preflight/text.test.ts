import { command } from '../../../scripts/preflight/observation';
import { reportOf } from '../../../scripts/preflight/report';
import type { Result } from '../../../scripts/preflight/result';
import { textOf } from '../../../scripts/preflight/text';
import { resultWith } from './support/results';

const TARGETS = [
  { account: '111122223333', region: 'eu-west-1', stacks: [{ name: 'One' }, { name: 'Two' }] },
  { account: '111122223333', region: 'us-east-1', stacks: [{ name: 'Three' }] },
];
const text = (...results: readonly Result[]) => textOf(reportOf(TARGETS, results, 2.04));

describe('the report for people', () => {
  test('tells of each target, the worst first, each failure with what mends it', () => {
    const failure = { check: 'elastic-ips', outcome: 'failed', says: 'too few', fix: command('aws more') } as const;
    expect(
      text(
        resultWith({ check: 'identity' }),
        resultWith(failure),
        resultWith({ region: 'us-east-1', outcome: 'not-run', says: 'not asked' }),
      ),
    ).toBe(
      [
        '111122223333 eu-west-1: One, Two',
        '  ✗ failed   elastic-ips  too few',
        '                          → aws more',
        '  ✓ passed   identity     all is well',
        '',
        '111122223333 us-east-1: Three',
        '  - not run  played       not asked',
        '',
        '2 targets, 1 passed, 0 warnings, 1 failed, 0 could not be checked, 1 not asked in 2.0 s. ' +
          'Not ready: mend what failed, then run this again.',
      ].join('\n'),
    );
  });

  test.each<[string, Partial<Result>]>([
    ['Ready to deploy.', {}],
    ['Nobody knows: see what could not be checked.', { outcome: 'unknown' }],
  ])('ends with: %s', (verdict, part) => {
    expect(text(resultWith(part)).endsWith(verdict)).toBe(true);
  });

  test('tells as well what was found in a Region that no stack goes to', () => {
    expect(text(resultWith({ region: 'us-west-2' }))).toMatch(/\n\n111122223333 us-west-2: no stacks\n {2}✓ passed/);
  });
});
