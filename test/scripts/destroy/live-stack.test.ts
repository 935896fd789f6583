import { liveStacks } from '../../../scripts/destroy/live-stack';
import { answer } from '../rehearse/support/answer';
import { unconnectedAws } from './support/aws';

const stack = (StackName: string, more: object = {}) => ({
  StackName,
  StackId: `arn:${StackName}`,
  StackStatus: 'CREATE_COMPLETE',
  ...more,
});

/** The stacks of `platform-dev` among these, which hold a VPC, a key that stays, and something that is gone. */
function found(...Stacks: readonly object[]) {
  const aws = unconnectedAws();
  const summary = (LogicalResourceId: string, ResourceType: string, ResourceStatus = 'CREATE_COMPLETE') => ({
    LogicalResourceId,
    ResourceType,
    ResourceStatus,
    PhysicalResourceId: `id-of-${LogicalResourceId}`,
  });
  answer(aws.cloudFormation(), {
    DescribeStacksCommand: () => ({ Stacks }),
    GetTemplateCommand: () => ({
      TemplateBody: JSON.stringify({ Resources: { Vpc: {}, Key: { DeletionPolicy: 'RetainExceptOnCreate' } } }),
    }),
    ListStackResourcesCommand: () => ({
      StackResourceSummaries: [
        summary('Vpc', 'AWS::EC2::VPC'),
        summary('Key', 'AWS::KMS::Key'),
        summary('Gone', 'AWS::SNS::Topic', 'DELETE_COMPLETE'),
      ],
    }),
  });
  return liveStacks(aws, 'platform-dev');
}

describe('liveStacks', () => {
  it('reads what a stack is, what it holds, and what of that stays when it goes', async () => {
    const CreationTime = new Date('2026-03-01T12:00:00Z');
    expect(await found(stack('platform-dev-Vpc', { CreationTime, EnableTerminationProtection: true }))).toEqual([
      {
        name: 'platform-dev-Vpc',
        id: 'arn:platform-dev-Vpc',
        region: 'eu-west-1',
        status: 'CREATE_COMPLETE',
        isProtected: true,
        created: CreationTime.getTime() / 1000,
        resources: [
          { physicalId: 'id-of-Vpc', type: 'AWS::EC2::VPC', stays: false },
          { physicalId: 'id-of-Key', type: 'AWS::KMS::Key', stays: true },
        ],
      },
    ]);
  });

  it('finds what bears a name of the environment, and nothing of a copy, of another one or of a stack of stacks', async () => {
    const stacks = await found(
      ...['platform-dev-Vpc', 'platform-dev-Mesh', 'platform-dev-pr12-Vpc', 'platform-development-Vpc', 'other'].map(
        (name) => stack(name),
      ),
      stack('platform-dev-Eks', { StackStatus: 'DELETE_COMPLETE' }),
      stack('platform-dev-Nested', { ParentId: 'arn:platform-dev-Eks' }),
    );
    expect(stacks.map(({ name }) => name)).toEqual(['platform-dev-Vpc', 'platform-dev-Mesh']);
  });

  it('asks nothing of a stack that was never executed', async () => {
    const stacks = await found(stack('platform-dev-Vpc', { StackStatus: 'REVIEW_IN_PROGRESS' }));
    expect(stacks).toMatchObject([{ status: 'REVIEW_IN_PROGRESS', isProtected: false, created: 0, resources: [] }]);
  });
});
