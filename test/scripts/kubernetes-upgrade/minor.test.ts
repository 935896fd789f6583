import { isMinor, minorBeside, minorNumber, roundsBetween } from '../../../scripts/kubernetes-upgrade/minor';

describe('minors', () => {
  it.each(['1.9', '1.36', '1.100'])('takes %s for one', (text) => {
    expect(isMinor(text)).toBe(true);
  });

  it.each(['', '1', '1.36.2', 'v1.36', '2.1', '1.x', ' 1.36'])('does not take "%s" for one', (text) => {
    expect(isMinor(text)).toBe(false);
  });

  it('counts the minor as a number, so that 1.100 comes after 1.99', () => {
    expect(minorNumber('1.100') - minorNumber('1.99')).toBe(1);
    expect(minorBeside('1.99', 1)).toBe('1.100');
    expect(minorBeside('1.36', -1)).toBe('1.35');
  });

  it('takes one round for each minor on the way up, and none down', () => {
    expect(roundsBetween('1.33', '1.36')).toEqual(['1.34', '1.35', '1.36']);
    expect(roundsBetween('1.36', '1.36')).toEqual([]);
    expect(roundsBetween('1.36', '1.35')).toEqual([]);
  });
});
