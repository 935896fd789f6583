import { changesBetween } from '../../../scripts/rehearse/change-set';
import { answer } from './support/answer';
import { sceneOf, stacksIn, versionOf } from './support/scene';
import { unconnected } from './support/unconnected';

const stacks = [...stacksIn('eu-west-1', 'A'), ...stacksIn('us-west-2', 'B')];

const detail = (Name: string) => ({ Target: { Name } });

describe('changesBetween', () => {
  test('gives one line for each resource, of the stacks of every Region, sorted', async () => {
    const { account, elsewhere, rehearsal } = sceneOf({ stacks });
    elsewhere.changeSets = {
      B: [{ Action: 'Remove', ResourceType: 'AWS::SNS::Topic' }],
    };
    account.changeSets = {
      A: [
        {
          Action: 'Modify',
          ResourceType: 'AWS::EKS::Cluster',
          Replacement: 'False',
          Details: [detail('Version'), detail('Logging')],
        },
        { Action: 'Modify', ResourceType: 'AWS::EC2::Subnet', Replacement: 'True', Details: [detail('CidrBlock')] },
        { Action: 'Modify', ResourceType: 'AWS::EC2::VPC', Replacement: 'Conditional' },
        { Action: 'Add', ResourceType: 'AWS::SQS::Queue' },
      ],
    };
    expect(await changesBetween(rehearsal.awsIn, rehearsal.versions.changed, 'rehearsal')).toEqual([
      'A: Add AWS::SQS::Queue',
      'A: Modify AWS::EC2::Subnet (replaced): CidrBlock',
      'A: Modify AWS::EC2::VPC (replaced): ',
      'A: Modify AWS::EKS::Cluster (in place): Logging, Version',
      'B: Remove AWS::SNS::Topic',
    ]);
  });

  test('passes over a stack without a change set, as the CLI makes none for a template that is as it was', async () => {
    const { elsewhere, rehearsal } = sceneOf({ stacks });
    elsewhere.changeSets = { B: [{ Action: 'Add', ResourceType: 'AWS::SQS::Queue' }] };
    expect(await changesBetween(rehearsal.awsIn, rehearsal.versions.changed, 'rehearsal')).toEqual([
      'B: Add AWS::SQS::Queue',
    ]);
  });

  test('passes on every other refusal', async () => {
    const aws = unconnected();
    answer(aws.cloudFormation, {
      DescribeChangeSetCommand: () => {
        throw new Error('Rate exceeded');
      },
    });
    await expect(changesBetween(() => aws, { ...versionOf('changed'), stacks }, 'rehearsal')).rejects.toThrow(
      'Rate exceeded',
    );
  });
});
