import { table } from '../../../scripts/terminal/table';

describe('a table', () => {
  test('aligns text to the left and numbers to the right', () => {
    const rows = [
      ['a', '1', 'x'],
      ['long name', '1,000', 'y'],
    ];
    expect(table(['Name', 'Count', 'Note'], rows, new Set([1]))).toBe(
      ['Name       Count  Note', 'a              1  x', 'long name  1,000  y'].join('\n'),
    );
  });

  test('is its head when it has no rows', () => {
    expect(table(['Name', 'Count'], [], new Set([1]))).toBe('Name  Count');
  });

  test('takes a row that is too short', () => {
    expect(table(['Name', 'Count'], [['a']], new Set([1]))).toBe('Name  Count\na');
  });
});
