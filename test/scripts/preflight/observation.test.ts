import {
  bootstrap,
  byHand,
  command,
  decidedBootstrap,
  failed,
  passed,
  warning,
} from '../../../scripts/preflight/observation';

const WORDS = { account: '111122223333', region: 'eu-west-1', qualifier: 'hnb659fds' };

test('what fails or warns comes with what mends it, and what passes needs nothing', () => {
  expect([passed('well'), failed('broken', command('mend')), warning('odd', byHand('look'))]).toEqual([
    { outcome: 'passed', says: 'well' },
    { outcome: 'failed', says: 'broken', fix: { kind: 'command', command: 'mend' } },
    { outcome: 'warning', says: 'odd', fix: { kind: 'by-hand', how: 'look' } },
  ]);
});

test('a bootstrap that somebody must decide on is marked as such', () => {
  expect([bootstrap(WORDS), decidedBootstrap(WORDS)]).toEqual([
    { kind: 'bootstrap', words: WORDS },
    { kind: 'bootstrap', words: WORDS, decide: true },
  ]);
});
