import { COUNTED, LIMITS, limitWarnings, percentOf } from '../../../scripts/synth/limits';
import type { StackSummary } from '../../../scripts/synth/stack-summary';
import { NOTHING } from './nothing';

const stack: StackSummary = { ...NOTHING, name: 'One', nestedIn: null, account: null, region: null };

/** The quotas of CloudFormation as its user guide gives them. */
const QUOTAS = Object.entries({
  resources: 500,
  outputs: 200,
  exports: 200,
  parameters: 200,
  mappings: 200,
  mappingAttributes: 200,
  dynamicReferences: 60,
  bytes: 1_048_576,
  nameCharacters: 255,
  descriptionBytes: 1_024,
  outputDescriptionBytes: 1_024,
  parameterBytes: 4_096,
});

describe('the limits of CloudFormation', () => {
  test('are its quotas, each with words for what it counts', () => {
    expect(Object.entries(LIMITS)).toEqual(QUOTAS);
    expect(Object.keys(COUNTED)).toEqual(Object.keys(LIMITS));
  });

  test('say nothing of an empty stack, nor of what it imports', () => {
    expect(limitWarnings({ ...stack, imports: 10_000 })).toEqual([]);
  });

  describe.each(QUOTAS)('%s', (measure, limit) => {
    const warningsAt = (value: number) =>
      limitWarnings({ ...stack, [measure]: value }).map(({ percent, over, ...rest }) => [rest.measure, percent, over]);

    test('give no warning below 60 %', () => {
      expect(warningsAt(Math.ceil(0.6 * limit) - 1)).toEqual([]);
    });

    test('give one from 60 % on', () => {
      expect(warningsAt(Math.ceil(0.6 * limit))).toEqual([[measure, 60, false]]);
    });

    test('are met by a stack that fills them', () => {
      expect(warningsAt(limit)).toEqual([[measure, 100, false]]);
    });

    test('are crossed by one more', () => {
      expect(warningsAt(limit + 1)).toEqual([[measure, expect.any(Number), true]]);
    });
  });

  test('come with the stack, the value and the limit', () => {
    expect(limitWarnings({ ...stack, resources: 501 })).toEqual([
      { stack: 'One', measure: 'resources', value: 501, limit: 500, percent: 100, over: true },
    ]);
  });

  test('are given in whole percent', () => {
    expect(percentOf('bytes', 140_517)).toBe(13);
  });
});
