import { changedSections } from '../../../scripts/guard/changed-sections';
import { dependency } from '../../../scripts/guard/dependencies';
import { stackOf } from './support/stacks';

const stack = (size: string) =>
  stackOf({
    Parameters: { Size: { Type: 'String', Default: size }, Same: { Type: 'String' } },
    Mappings: { Sizes: { prod: { size } }, Others: { prod: { size: 'x' } } },
    Conditions: { IsBig: { 'Fn::Equals': [size, 'big'] }, Always: { 'Fn::Equals': [1, 1] } },
  });

describe(changedSections, () => {
  test('finds parameters, mappings and conditions that say something else, none of them for sure', () => {
    const shifts = changedSections(stack('big'), stack('small'));
    expect([...shifts.keys()]).toEqual(['Size', dependency.mapping('Sizes'), dependency.condition('IsBig')]);
    expect(new Set([...shifts.values()].map(({ certainty }) => certainty))).toEqual(new Set(['possible']));
  });

  test('takes a new parameter for nothing that changes', () => {
    expect(changedSections(stackOf({}), stack('big')).size).toBe(0);
  });
});
