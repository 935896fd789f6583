import { causeText, valueText } from '../../../scripts/guard/cause-text';

describe(valueText, () => {
  test.each([
    [null, 'nothing'],
    ['a', '"a"'],
    [['a', 1], '["a",1]'],
  ])('writes %j as %s', (value, text) => {
    expect(valueText(value)).toBe(text);
  });

  test('cuts what is long', () => {
    expect(valueText('x'.repeat(500))).toMatch(/^"x{79}…$/);
  });
});

describe(causeText, () => {
  test('tells an edit from what follows from another', () => {
    expect(causeText({ property: 'CidrBlock', because: null, old: 'a', new: null })).toBe(
      'CidrBlock: "a" becomes nothing',
    );
    expect(causeText({ property: 'VpcId', because: 'Vpc is replaced', old: 'a', new: 'a' })).toBe(
      'VpcId: the template says the same, but Vpc is replaced',
    );
  });
});
