import { durationOf } from '../../../scripts/plan/duration-of';
import { STACK_BEGINS, STACK_ENDS } from '../../../scripts/plan/step';
import { stepsOf, type PlannedStack } from '../../../scripts/plan/steps';
import { stack } from './made-up-steps';

const TOPIC = { Type: 'AWS::SNS::Topic' };
const KEY = { Type: 'AWS::KMS::Key' };

const waitsOf = (stacks: readonly PlannedStack[], id: string) =>
  stepsOf(stacks)
    .find((step) => step.id === id)
    ?.waits.map(({ on, for: part, why }) => [on, part, ...why].join(' | '));

describe('the steps of a stack', () => {
  const one = stack('One', {
    Resources: {
      Key: KEY,
      Topic: { ...TOPIC, Properties: { Key: { Ref: 'Key' } } },
      Late: { ...TOPIC, DependsOn: 'Key', Properties: { Key: { Ref: 'Key' } } },
    },
  });

  it('are its beginning, its resources and its end', () => {
    expect(stepsOf([one]).map(({ id, type }) => [id, type])).toEqual([
      ['One stack begins', STACK_BEGINS],
      ['One/Key', KEY.Type],
      ['One/Topic', TOPIC.Type],
      ['One/Late', TOPIC.Type],
      ['One stack ends', STACK_ENDS],
    ]);
  });

  it('take what their types take', () => {
    const key = stepsOf([one]).find(({ name }) => name === 'Key');
    expect(key?.duration).toBe(durationOf({ type: KEY.Type, properties: {} }));
  });

  it('start after the stack has begun; what refers to another when that is configured', () => {
    expect(waitsOf([one], 'One/Key')).toEqual(['One stack begins | completion']);
    expect(waitsOf([one], 'One/Topic')).toEqual(['One stack begins | completion', 'One/Key | configuration | Key']);
  });

  it('wait for completion where an order is explicit, even beside a reference', () => {
    expect(waitsOf([one], 'One/Late')).toContain('One/Key | completion | DependsOn | Key');
  });

  it('are all complete before the stack ends', () => {
    expect(waitsOf([one], 'One stack ends')).toEqual([
      'One stack begins | completion',
      'One/Key | completion',
      'One/Topic | completion',
      'One/Late | completion',
    ]);
  });
});

describe('a stack begins', () => {
  const exporter = stack('One', {
    Resources: { Topic: TOPIC },
    Outputs: { A: { Value: 'a', Export: { Name: 'One:a' } }, B: { Value: 'b', Export: { Name: 'One:b' } } },
  });
  const importing = {
    Resources: {
      Topic: { ...TOPIC, Properties: { a: { 'Fn::ImportValue': 'One:a' }, b: { 'Fn::ImportValue': 'One:b' } } },
    },
  };
  const begin = (...stacks: readonly PlannedStack[]) => waitsOf(stacks, 'Two stack begins');

  it('at once when it needs no other', () => {
    expect(begin(stack('Two', { Resources: {} }))).toEqual([]);
  });

  it('when the stacks before it have ended', () => {
    expect(begin(exporter, stack('Two', { Resources: {} }, { after: ['One'] }))).toEqual([
      'One stack ends | completion | order of stacks',
    ]);
  });

  it('when the stacks whose exports it imports have ended, listed as dependencies or not', () => {
    const wait = 'One stack ends | completion | order of stacks | 2 imported values';
    expect(begin(exporter, stack('Two', importing))).toEqual([wait]);
    expect(begin(exporter, stack('Two', importing, { after: ['One'] }))).toEqual([wait]);
  });

  it('without waiting for stacks that stand already', () => {
    expect(begin(stack('Two', importing, { after: ['One'] }))).toEqual([]);
  });
});

test('a nested stack begins in its parent, which ends after it', () => {
  const stacks = [stack('One', { Resources: {} }), stack('Inner', { Resources: {} }, { nestedIn: 'One' })];
  expect(waitsOf(stacks, 'Inner stack begins')).toEqual(['One stack begins | completion']);
  expect(waitsOf(stacks, 'One stack ends')).toContain('Inner stack ends | completion');
});
