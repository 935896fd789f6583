import { CreateServiceLinkedRoleCommand } from '@aws-sdk/client-iam';

import { serviceLinkedRoles } from '../../../../scripts/preflight/checks/service-linked-roles';
import { emulatedAccount } from '../../../support/emulated-account';
import { ask } from '../support/outcomes';
import { targetWith } from '../support/target';

const account = emulatedAccount();

const recorder = {
  Type: 'AWS::Config::ConfigurationRecorder',
  Properties: {
    RoleARN: {
      'Fn::Join': [
        '',
        [
          'arn:',
          { Ref: 'AWS::Partition' },
          ':iam::',
          { Ref: 'AWS::AccountId' },
          ':role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
        ],
      ],
    },
  },
};

const policy = (Action: readonly string[], Resource = '*') => ({
  Type: 'AWS::IAM::Policy',
  Properties: { PolicyDocument: { Statement: [{ Effect: 'Allow', Action, Resource }] } },
});

const look = (resources: Parameters<typeof targetWith>[0]) =>
  ask(serviceLinkedRoles, targetWith(resources, { account: account.id }), account.freshAws());

describe('service-linked-roles', () => {
  test('fails for a role that a template names and nobody has made, and passes once it is made with the command', async () => {
    expect(await look({ Recorder: recorder, Again: recorder })).toEqual([
      {
        outcome: 'failed',
        says: 'AWSServiceRoleForConfig does not exist: the templates name it',
        fix: { kind: 'command', command: 'aws iam create-service-linked-role --aws-service-name config.amazonaws.com' },
      },
    ]);
    const AWSServiceName = 'config.amazonaws.com';
    await account.aws().iam().send(new CreateServiceLinkedRoleCommand({ AWSServiceName }));
    expect(await look({ Recorder: recorder })).toMatchObject([{ outcome: 'passed' }]);
  });

  test('fails without the role of spot instances where something starts instances by itself', async () => {
    expect(await look({ Karpenter: policy(['ec2:CreateFleet', 'ec2:RunInstances']) })).toMatchObject([
      {
        outcome: 'failed',
        fix: { command: 'aws iam create-service-linked-role --aws-service-name spot.amazonaws.com' },
      },
    ]);
  });

  test('asks nothing where no template needs such a role', async () => {
    expect(await look({ Reader: policy(['ec2:DescribeInstances']) })).toEqual([]);
  });

  test('asks nothing for a role that whoever needs it may make', async () => {
    const role = 'role/aws-service-role/elasticloadbalancing.amazonaws.com/AWSServiceRoleForElasticLoadBalancing';
    const maker = policy(['iam:CreateServiceLinkedRole'], `arn:aws:iam::111122223333:${role}`);
    expect(await look({ Maker: maker })).toEqual([]);
  });
});
