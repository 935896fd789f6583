import { bootstrap, byHand, command } from '../../../scripts/preflight/observation';
import { reportOf } from '../../../scripts/preflight/report';
import type { Outcome } from '../../../scripts/preflight/result';
import { resultWith } from './support/results';

const TARGETS = [{ account: '111122223333', region: 'eu-west-1', stacks: [{ name: 'One' }, { name: 'Two' }] }];
const report = (...outcomes: readonly Outcome[]) =>
  reportOf(
    TARGETS,
    outcomes.map((outcome, index) => resultWith({ outcome, check: `check-${index}` })),
    1.5,
  );

describe('the report', () => {
  test.each<[0 | 1 | 2, string, readonly Outcome[]]>([
    [0, 'everything passed', ['passed', 'passed']],
    [0, 'there are warnings', ['passed', 'warning']],
    [0, 'there is nothing to ask', []],
    [1, 'something failed', ['passed', 'failed']],
    [1, 'something failed and something else is not known', ['unknown', 'failed', 'not-run']],
    [2, 'something is not known', ['passed', 'unknown']],
    [2, 'something was not asked', ['passed', 'not-run']],
  ])('exits with %i where %s', (exitCode, _, outcomes) => {
    expect(report(...outcomes)).toMatchObject({ exitCode, ok: exitCode === 0 });
  });

  test('puts the worst first, and what is equally bad in the order of the checks', () => {
    const { results } = report('passed', 'failed', 'warning', 'not-run', 'unknown', 'failed');
    expect(results.map(({ check, outcome }) => `${check} ${outcome}`)).toEqual([
      'check-1 failed',
      'check-5 failed',
      'check-4 unknown',
      'check-3 not-run',
      'check-2 warning',
      'check-0 passed',
    ]);
  });

  test('counts the outcomes, and names the targets with their stacks', () => {
    expect(report('passed', 'failed', 'passed', 'unknown')).toMatchObject({
      version: 1,
      seconds: 1.5,
      targets: [{ account: '111122223333', region: 'eu-west-1', stacks: ['One', 'Two'] }],
      counts: { passed: 2, warning: 0, failed: 1, unknown: 1, 'not-run': 0 },
    });
  });

  test('has a command or what is done by hand for each kind of mending', () => {
    const words = { account: '111122223333', region: 'eu-west-1', qualifier: 'hnb659fds' };
    const fixes = [command('aws x'), bootstrap(words), byHand('look'), null];
    const { results } = reportOf(
      TARGETS,
      fixes.map((fix) => resultWith({ outcome: 'failed', fix })),
      0,
    );
    expect(results.map(({ command: run, byHand: how }) => [run, how])).toEqual([
      ['aws x', null],
      ['npx cdk bootstrap aws://111122223333/eu-west-1', null],
      [null, 'look'],
      [null, null],
    ]);
    expect(results[0]).toEqual({
      account: '111122223333',
      region: 'eu-west-1',
      check: 'played',
      outcome: 'failed',
      says: 'all is well',
      command: 'aws x',
      byHand: null,
    });
  });
});
