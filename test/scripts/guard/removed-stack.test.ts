import { removedStack } from '../../../scripts/guard/removed-stack';
import { resource, resourcesOf } from './support/stacks';

describe(removedStack, () => {
  test('counts what somebody would lose by deleting it', () => {
    const queue = resource('AWS::SQS::Queue');
    const { state, changes } = removedStack(
      resourcesOf({ B: queue, A: queue, Topic: resource('AWS::SNS::Topic'), Role: resource('AWS::IAM::Role') }, 'old'),
    );
    expect(state).toBe('removed');
    expect(changes).toMatchObject([
      {
        stack: 'old',
        logicalId: 'old',
        type: 'AWS::CloudFormation::Stack',
        effect: 'delete',
        policy: 'Retain',
        lost: 'Once somebody deletes the stack: 1 × AWS::SNS::Topic, 2 × AWS::SQS::Queue.',
        evidence: ['A', 'B', 'Topic'],
      },
    ]);
  });

  test('loses nothing with a stack that holds no state', () => {
    const { changes } = removedStack(resourcesOf({ Role: resource('AWS::IAM::Role') }));
    expect(changes).toMatchObject([{ lost: null }]);
  });
});
