import { isSameShifts, replacementShifts } from '../../../scripts/guard/replacement-shifts';
import { changeOf } from './support/changes';

describe(replacementShifts, () => {
  test('changes what refers to a replaced resource, and leaves the rest', () => {
    const changes = [
      changeOf({ logicalId: 'A', effect: 'replace' }),
      changeOf({ logicalId: 'B', effect: 'may-replace' }),
      changeOf({ logicalId: 'C', effect: 'update' }),
      changeOf({ logicalId: 'D', effect: 'delete' }),
    ];
    expect([...replacementShifts(changes)]).toEqual([
      ['A', { certainty: 'certain', because: 'A is replaced' }],
      ['B', { certainty: 'possible', because: 'B may be replaced' }],
    ]);
  });
});

describe(isSameShifts, () => {
  const certain = new Map([['A', { certainty: 'certain', because: 'x' } as const]]);

  test('looks at names and certainty, not at words', () => {
    expect(isSameShifts(certain, new Map([['A', { certainty: 'certain', because: 'y' }]]))).toBe(true);
  });

  test.each([
    ['more', new Map([...certain, ['B', { certainty: 'certain', because: 'x' } as const]])],
    ['another name', new Map([['B', { certainty: 'certain', because: 'x' } as const]])],
    ['less certain', new Map([['A', { certainty: 'possible', because: 'x' } as const]])],
  ])('tells %s', (_, other) => {
    expect(isSameShifts(certain, other)).toBe(false);
  });
});
