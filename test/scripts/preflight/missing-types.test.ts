import { missingTypes } from '../../../scripts/preflight/missing-types';

const OFFERED = new Map([
  ['t4g.large', new Set(['a', 'b'])],
  ['m7g.large', new Set(['b', 'c'])],
  ['x2g.large', new Set(['d'])],
]);
const missing = (types: string[], zones: string[]) => missingTypes({ name: 'nodes', types, zones }, OFFERED);

describe('what a group of instances lacks', () => {
  it('is nothing where each zone offers one of its types', () => {
    expect(missing(['t4g.large', 'm7g.large'], ['a', 'b', 'c'])).toEqual({ zones: [], types: [] });
  });

  it('is each zone that offers none of them', () => {
    expect(missing(['t4g.large'], ['a', 'b', 'c', 'd'])).toEqual({ zones: ['c', 'd'], types: [] });
  });

  it('is each type that none of its zones offers, although others do', () => {
    expect(missing(['t4g.large', 'x2g.large', 't9z.large'], ['a', 'b'])).toEqual({
      zones: [],
      types: ['x2g.large', 't9z.large'],
    });
  });
});
