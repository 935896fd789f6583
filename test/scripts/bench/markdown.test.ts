import { markdownTable } from '../../../scripts/bench/markdown';

describe('a table in Markdown', () => {
  test('has numbers to the right, and no bar that ends a cell', () => {
    expect(markdownTable(['What', 'Count'], [['a|b', '1']])).toBe('| What | Count |\n| --- | ---: |\n| a\\|b | 1 |');
  });
});
