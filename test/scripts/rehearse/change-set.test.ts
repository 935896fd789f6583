import { changesBetween } from '../../../scripts/rehearse/change-set';
import { Account } from './support/account';
import { answer } from './support/answer';
import { unconnected } from './support/unconnected';

const detail = (Name: string) => ({ Target: { Name } });

describe('changesBetween', () => {
  test('gives one line for each resource, of all stacks, sorted', async () => {
    const account = new Account();
    account.changeSets = {
      B: [{ Action: 'Remove', ResourceType: 'AWS::SNS::Topic' }],
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
    expect(await changesBetween(account.aws, ['A', 'B'], 'rehearsal')).toEqual([
      'Add AWS::SQS::Queue',
      'Modify AWS::EC2::Subnet (replaced): CidrBlock',
      'Modify AWS::EC2::VPC (replaced): ',
      'Modify AWS::EKS::Cluster (in place): Logging, Version',
      'Remove AWS::SNS::Topic',
    ]);
  });

  test('passes over a stack without a change set, as the CLI makes none for a template that is as it was', async () => {
    const account = new Account();
    account.changeSets = { B: [{ Action: 'Add', ResourceType: 'AWS::SQS::Queue' }] };
    expect(await changesBetween(account.aws, ['A', 'B'], 'rehearsal')).toEqual(['Add AWS::SQS::Queue']);
  });

  test('passes on every other refusal', async () => {
    const aws = unconnected();
    answer(aws.cloudFormation, {
      DescribeChangeSetCommand: () => {
        throw new Error('Rate exceeded');
      },
    });
    await expect(changesBetween(aws, ['A'], 'rehearsal')).rejects.toThrow('Rate exceeded');
  });
});
