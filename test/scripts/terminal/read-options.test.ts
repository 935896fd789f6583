import { readOptions } from '../../../scripts/terminal/read-options';
import { UsageError } from '../../../scripts/terminal/usage-error';

const OPTIONS = { json: { type: 'boolean', default: false }, runs: { type: 'string' } } as const;

test('options come with their defaults', () => {
  expect(readOptions(['--runs', '7'], OPTIONS)).toEqual({ json: false, runs: '7' });
});

test.each([[['--fast']], [['--runs']], [['word']], [['--json=yes']]])('%j means nothing', (words) => {
  expect(() => readOptions(words, OPTIONS)).toThrow(UsageError);
});
