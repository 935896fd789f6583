import { askDependable } from '../../../lib/config/dependable';

const value = { sizes: [1, 2], deep: { good: 'yes', bad: 'no' } };

describe('askDependable', () => {
  it('answers a question about the parts that are sound', () => {
    const answer = askDependable(
      value,
      [
        ['deep', 'bad'],
        ['sizes', 1],
      ],
      ({ deep, sizes }) => [deep.good, sizes[0]],
    );
    expect(answer).toEqual(['yes', 1]);
  });

  it('gives no answer when the question reads a part that is not', () => {
    expect(askDependable(value, [['deep', 'bad']], ({ deep }) => deep.bad)).toBeUndefined();
    expect(askDependable(value, [['deep']], ({ deep }) => deep.good)).toBeUndefined();
    expect(askDependable(value, [['sizes', 1]], ({ sizes }) => sizes.map(String))).toBeUndefined();
    expect(askDependable(value, [['deep', 'bad']], ({ deep }) => ({ ...deep }))).toBeUndefined();
  });

  it('passes on every other error', () => {
    const fail = () => {
      throw new TypeError('mine');
    };
    expect(() => {
      askDependable(value, [['deep']], fail);
    }).toThrow(new TypeError('mine'));
  });
});
