import type { Json } from '../../../lib/compliance/template';
import { dependenciesOf, dependency, shiftOf, type Shift } from '../../../scripts/guard/dependencies';

const certain: Shift = { certainty: 'certain', because: 'it is replaced' };
const possible: Shift = { certainty: 'possible', because: 'it may change' };

describe(dependenciesOf, () => {
  test('finds references in every function that holds them', () => {
    const value: Json = {
      'Fn::Join': [
        '',
        [
          { Ref: 'A' },
          { 'Fn::GetAtt': ['B', 'Arn'] },
          { 'Fn::Sub': 'x-${C.Arn}-${!no}' },
          { 'Fn::Select': [0, { Ref: 'D' }] },
        ],
      ],
    };
    expect(dependenciesOf(value)).toEqual(new Set(['A', 'B', 'C', 'D']));
  });

  test('finds conditions, mappings and imports', () => {
    const value: Json = [
      { 'Fn::If': ['IsProd', { 'Fn::FindInMap': ['Sizes', 'prod', 'size'] }, { Ref: 'AWS::NoValue' }] },
      { 'Fn::ImportValue': 'network:VpcId' },
    ];
    expect(dependenciesOf(value)).toEqual(
      new Set([
        'AWS::NoValue',
        dependency.condition('IsProd'),
        dependency.mapping('Sizes'),
        dependency.export('network:VpcId'),
      ]),
    );
  });

  test('finds nothing in plain values', () => {
    expect(dependenciesOf({ Ref: 'A', Other: 1 })).toEqual(new Set());
  });
});

describe(shiftOf, () => {
  test('prefers what is certain', () => {
    const value = [{ Ref: 'A' }, { Ref: 'B' }];
    const shifts = new Map([
      ['A', possible],
      ['B', certain],
    ]);
    expect(shiftOf(value, shifts)).toBe(certain);
  });

  test('is nothing for a value that depends on other things', () => {
    expect(shiftOf({ Ref: 'C' }, new Map([['A', certain]]))).toBeUndefined();
  });
});
