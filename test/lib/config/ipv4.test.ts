import fc from 'fast-check';

import { contains, overlaps, parseIpv4Range, prefixForSize, rangeAt, sizeOfPrefix } from '../../../lib/config/ipv4';

const prefix = fc.integer({ min: 0, max: 32 });
const range = fc
  .tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), prefix)
  .map(([address, length]) => rangeAt(address - (address % sizeOfPrefix(length)), length));

describe('parseIpv4Range', () => {
  it.each([
    ['10.0.0.0/16', 0x0a000000, 0x0a00ffff, 16],
    ['0.0.0.0/0', 0, 0xffffffff, 0],
    ['255.255.255.255/32', 0xffffffff, 0xffffffff, 32],
  ])('reads %s', (cidr, first, last, length) => {
    expect(parseIpv4Range(cidr)).toEqual({ cidr, first, last, prefix: length });
  });

  it('reads the network to which an address belongs', () => {
    expect(parseIpv4Range('10.0.9.7/16')).toEqual({
      cidr: '10.0.9.7/16',
      first: 0x0a000000,
      last: 0x0a00ffff,
      prefix: 16,
    });
  });

  it.each([
    '',
    '10.0.0.0',
    '10.0.0.0/',
    '10.0.0/16',
    '10.0.0.0.0/16',
    '256.0.0.0/16',
    '10.0.0.999/16',
    '10.0.0.0/33',
    '10.0.0.0/99',
    '10.0.0.0/-1',
    '10.0.0.0/016',
    '010.0.0.0/16',
    '0x0a.0.0.0/16',
    ' 10.0.0.0/16',
    '10.0.0.0/16\n',
    '10.0.0.0/255.255.0.0',
    '::/0',
  ])('reads nothing out of "%s"', (text) => {
    expect(parseIpv4Range(text)).toBeUndefined();
  });

  it('reads back every range that is written', () => {
    fc.assert(
      fc.property(range, (written) => {
        expect(parseIpv4Range(written.cidr)).toEqual(written);
      }),
    );
  });
});

describe('sizes', () => {
  it.each([
    [32, 1],
    [28, 16],
    [16, 65_536],
    [0, 2 ** 32],
  ])('counts the addresses of a /%d', (length, size) => {
    expect(sizeOfPrefix(length)).toBe(size);
  });

  it.each([
    [0, 32],
    [1, 32],
    [2, 31],
    [256, 24],
    [257, 23],
  ])('finds the longest prefix with room for %d addresses', (addresses, length) => {
    expect(prefixForSize(addresses)).toBe(length);
  });

  it('never proposes a prefix that is too long, nor one that could be longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (addresses) => {
        const length = prefixForSize(addresses);
        expect(sizeOfPrefix(length)).toBeGreaterThanOrEqual(addresses);
        expect(sizeOfPrefix(length + 1)).toBeLessThan(addresses);
      }),
    );
  });
});

describe('overlaps and contains', () => {
  const at = (cidr: string) => {
    const parsed = parseIpv4Range(cidr);
    if (parsed === undefined) throw new RangeError(cidr);
    return parsed;
  };

  it.each([
    ['10.0.0.0/16', '10.0.0.0/16', true],
    ['10.0.0.0/16', '10.0.255.255/32', true],
    ['10.0.0.0/16', '10.1.0.0/32', false],
    ['10.0.0.0/16', '9.255.255.255/32', false],
  ])('knows whether %s overlaps %s', (one, other, expected) => {
    expect(overlaps(at(one), at(other))).toBe(expected);
    expect(overlaps(at(other), at(one))).toBe(expected);
  });

  it('knows that two aligned ranges overlap only when one contains the other', () => {
    fc.assert(
      fc.property(range, range, (one, other) => {
        expect(overlaps(one, other)).toBe(contains(one, other) || contains(other, one));
      }),
    );
  });
});
