import fc from 'fast-check';

import { covers, cutAt, isPublic, rangeOf, readRange } from '../../../scripts/reach/address-range';

describe('ranges of addresses', () => {
  it.each([
    ['10.0.0.0/8', 8],
    ['10.0.0.7', 32],
  ])('are read as a range or one address: %s', (text, prefix) => {
    expect(readRange(text)?.prefix).toBe(prefix);
  });

  it.each(['nodes', '', '10.0.0', '10.0.0.256', '10.0.0.0/33', '::/0'])('are nothing else: "%s"', (text) => {
    expect(readRange(text)).toBeUndefined();
    expect(() => rangeOf(text)).toThrow(`${text} is no IPv4 range`);
  });

  it.each([
    ['8.8.8.8', true],
    ['203.0.113.0/24', true],
    ['10.1.2.3', false],
    ['172.31.0.0/16', false],
    ['172.32.0.0/16', true],
    ['192.168.1.0/24', false],
    ['100.64.0.1', false],
    ['169.254.169.254', false],
    ['239.1.1.1', false],
  ])('are public or not: %s %s', (text, expected) => {
    expect(isPublic(rangeOf(text))).toBe(expected);
  });
});

const range = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 }))
  .map(([first, length]) => ({ first, last: first + length }));

describe('cutAt', () => {
  it('cuts where another range begins and ends', () => {
    expect(cutAt({ first: 0, last: 9 }, [{ first: 3, last: 5 }])).toEqual([
      { first: 0, last: 2 },
      { first: 3, last: 5 },
      { first: 6, last: 9 },
    ]);
  });

  it('leaves no part half inside another range, and loses no address', () => {
    fc.assert(
      fc.property(range, fc.array(range, { maxLength: 6 }), (whole, others) => {
        const parts = cutAt(whole, others);
        expect(parts.at(0)?.first).toBe(whole.first);
        expect(parts.at(-1)?.last).toBe(whole.last);
        for (const [index, part] of parts.entries()) {
          expect(part.first).toBe(index === 0 ? whole.first : (parts[index - 1]?.last ?? NaN) + 1);
          for (const other of others) {
            expect(covers(other, part) || part.last < other.first || part.first > other.last).toBe(true);
          }
        }
      }),
    );
  });
});
