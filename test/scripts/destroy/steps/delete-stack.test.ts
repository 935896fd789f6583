import { deleteStack } from '../../../../scripts/destroy/steps/delete-stack';
import { NOTHING } from '../../../../scripts/destroy/outcome';
import { answer } from '../../rehearse/support/answer';
import { unconnectedAws } from '../support/aws';
import { fastHow } from '../support/how';
import { live } from '../support/stacks';

const STACK = live('platform-dev-Eks');
const IN_USE = 'resource sg-1 has a dependent object';

/** CloudFormation as it answers: each deletion ends in the next of these states, some looks later. */
function cloudFormation(ends: readonly string[], reason = IN_USE) {
  const aws = unconnectedAws();
  const state = { deletions: 0, looks: 0 };
  const status = () => (state.looks++ % 3 < 2 ? 'DELETE_IN_PROGRESS' : (ends[state.deletions - 1] ?? 'unknown'));
  answer(aws.cloudFormation(), {
    DeleteStackCommand: () => ({ deletions: (state.deletions += 1) }),
    DescribeStacksCommand: () => ({ Stacks: [{ StackStatus: status() }] }),
    ListStackResourcesCommand: () => ({
      StackResourceSummaries: [
        { LogicalResourceId: 'Gone', ResourceType: 'AWS::IAM::Role', ResourceStatus: 'DELETE_COMPLETE' },
        {
          LogicalResourceId: 'Nodes',
          PhysicalResourceId: 'sg-1',
          ResourceType: 'AWS::EC2::SecurityGroup',
          ResourceStatus: 'DELETE_FAILED',
          ResourceStatusReason: reason,
        },
      ],
    }),
  });
  return { aws, state };
}

const notNeeded = () => Promise.reject(new Error('the way is clear'));

describe('delete-stack', () => {
  it('waits until the stack is gone', async () => {
    const { aws, state } = cloudFormation(['DELETE_COMPLETE']);
    expect(await deleteStack(aws, STACK, notNeeded, fastHow())).toStrictEqual({
      did: ['deleted stack platform-dev-Eks'],
      stuck: [],
    });
    expect(state).toStrictEqual({ deletions: 1, looks: 3 });
  });

  it('clears the way and tries once more when something still used a resource', async () => {
    const { aws, state } = cloudFormation(['DELETE_FAILED', 'DELETE_COMPLETE']);
    const clear = () => Promise.resolve({ did: ['deleted network interface eni-1'], stuck: [] });
    expect(await deleteStack(aws, STACK, clear, fastHow())).toStrictEqual({
      did: ['deleted network interface eni-1', 'deleted stack platform-dev-Eks, at the second try'],
      stuck: [],
    });
    expect(state.deletions).toBe(2);
  });

  it('names the resource, the reason and the next command when the second try fails too', async () => {
    const { aws, state } = cloudFormation(['DELETE_FAILED', 'DELETE_FAILED']);
    const { stuck } = await deleteStack(aws, STACK, () => Promise.resolve(NOTHING), fastHow());
    expect(state.deletions).toBe(2);
    expect(stuck).toStrictEqual([
      {
        what: 'stack platform-dev-Eks',
        why: `it is DELETE_FAILED; Nodes (AWS::EC2::SecurityGroup sg-1): ${IN_USE}`,
        next:
          'mend what is named and run the command again; or leave these resources behind: ' +
          'aws cloudformation delete-stack --stack-name platform-dev-Eks --region eu-west-1 --retain-resources Nodes',
      },
    ]);
  });

  it('does not try again what will not pass by itself', async () => {
    const { aws, state } = cloudFormation(['DELETE_FAILED'], 'The bucket you tried to delete is not empty');
    const { stuck } = await deleteStack(aws, STACK, notNeeded, fastHow());
    expect(state.deletions).toBe(1);
    expect(stuck[0]?.why).toMatch(/is not empty$/);
  });
});
