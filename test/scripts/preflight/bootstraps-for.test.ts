import { bootstrapsFor } from '../../../scripts/preflight/bootstraps-for';
import { bootstrap, command, decidedBootstrap, type Fix } from '../../../scripts/preflight/observation';
import type { Result } from '../../../scripts/preflight/result';
import { resultWith } from './support/results';

const WORDS = { account: '111122223333', region: 'eu-west-1', qualifier: 'hnb659fds' };
const failure = (fix: Fix, outcome: Result['outcome'] = 'failed') => resultWith({ outcome, fix });

describe('what --fix runs', () => {
  test('is one bootstrap for each account, Region and qualifier, however many failures it mends', () => {
    const [paris, other] = [
      { ...WORDS, region: 'eu-west-3' },
      { ...WORDS, qualifier: 'team' },
    ];
    const results = [WORDS, paris, WORDS, other].map((words) => failure(bootstrap(words)));
    expect(bootstrapsFor(results)).toEqual([WORDS, paris, other]);
  });

  test('trusts every account that one of the failures is about, and gives every policy', () => {
    const one = { ...WORDS, trust: ['444455556666'], executionPolicies: ['arn:a'], boundary: 'wall' };
    const other = { ...WORDS, trust: ['444455556666', '777788889999'], executionPolicies: ['arn:a'] };
    expect(bootstrapsFor([WORDS, one, other].map((words) => failure(bootstrap(words))))).toEqual([
      { ...one, trust: other.trust },
    ]);
  });

  test.each<[string, Result]>([
    ['a warning', failure(bootstrap(WORDS), 'warning')],
    ['what another command mends', failure(command('aws something'))],
    ['what somebody must decide', failure(decidedBootstrap({ ...WORDS, untrust: ['444455556666'] }))],
    ['a failure that nothing mends', resultWith({ outcome: 'failed' })],
  ])('is nothing for %s', (_, result) => {
    expect(bootstrapsFor([result])).toEqual([]);
  });
});
