import { limitWarnings, percentOf } from '../../../scripts/synth/limits';
import type { StackSummary } from '../../../scripts/synth/stack-summary';

const stack: StackSummary = {
  name: 'One',
  nestedIn: null,
  account: null,
  region: null,
  resources: 0,
  outputs: 0,
  parameters: 0,
  bytes: 0,
  customResources: 0,
  functions: 0,
};

describe('the limits of CloudFormation', () => {
  test('give no warning below 60 %', () => {
    expect(limitWarnings({ ...stack, resources: 299, outputs: 119, parameters: 119, bytes: 629_145 })).toEqual([]);
  });

  test('give one warning for each measure from 60 % on', () => {
    const warnings = limitWarnings({ ...stack, resources: 300, outputs: 120, parameters: 120, bytes: 629_146 });
    expect(warnings.map(({ measure, percent, over }) => [measure, percent, over])).toEqual([
      ['resources', 60, false],
      ['outputs', 60, false],
      ['parameters', 60, false],
      ['bytes', 60, false],
    ]);
  });

  test('are met by a stack that fills them', () => {
    expect(limitWarnings({ ...stack, resources: 500 })).toMatchObject([{ percent: 100, over: false }]);
  });

  test('are crossed by one more', () => {
    expect(limitWarnings({ ...stack, resources: 501, bytes: 1_048_577 })).toEqual([
      { stack: 'One', measure: 'resources', value: 501, limit: 500, percent: 100, over: true },
      { stack: 'One', measure: 'bytes', value: 1_048_577, limit: 1_048_576, percent: 100, over: true },
    ]);
  });

  test('are given in whole percent', () => {
    expect(percentOf('bytes', 140_517)).toBe(13);
  });
});
