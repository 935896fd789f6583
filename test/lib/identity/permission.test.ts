import { Aws, Fn, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sqs from 'aws-cdk-lib/aws-sqs';

import { PermissionPolicy, type Permission } from '../../../lib/identity/permission';
import { testApp } from '../../support/app';
import { propertiesOf } from '../../support/construct-stack';
import { findingsIn } from '../../support/findings';

const reason = 'The names are made at run time.';

/** A policy of these permissions, attached to a role, in a stack of its own. */
function policyOf(permissions: (stack: Stack) => readonly Permission[]): Stack {
  const stack = new Stack(testApp(), 'Test');
  const policy = new PermissionPolicy(stack, 'Policy', {
    description: 'What the test may do',
    permissions: permissions(stack),
  });
  policy.attachToRole(new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') }));
  return stack;
}

describe('PermissionPolicy', () => {
  it('grants exactly what it is told, and keeps the reason out of the policy', () => {
    const stack = policyOf(() => [
      {
        sid: 'Look',
        wildcard: reason,
        actions: ['ec2:DescribeTags'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:RequestedRegion': 'eu-central-1' } },
      },
      { sid: 'Read', actions: ['s3:GetObject'], resources: ['arn:aws:s3:::bucket/key'] },
    ]);
    const [policy] = propertiesOf(Template.fromStack(stack).findResources('AWS::IAM::ManagedPolicy'));
    expect(policy).toMatchObject({
      Description: 'What the test may do',
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'Look',
            Effect: 'Allow',
            Action: 'ec2:DescribeTags',
            Resource: '*',
            Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-central-1' } },
          },
          { Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::bucket/key' },
        ],
      },
    });
  });

  it.each<[string, (stack: Stack) => string]>([
    ['everything', () => '*'],
    ['a literal', () => 'arn:aws:s3:::bucket/*'],
    ['pseudo parameters', () => `arn:${Aws.PARTITION}:ec2:${Aws.REGION}:${Aws.ACCOUNT_ID}:volume/*`],
    ['a reference at the end', () => `*:${Aws.REGION}`],
    ['an attribute of a resource', (stack) => `${new sqs.Queue(stack, 'Queue').queueArn}*`],
    [
      'another intrinsic function',
      () =>
        Fn.select(
          0,
          ['a*', 'b'].map((name) => Fn.importValue(name)),
        ),
    ],
    ['an attribute of another stack', () => `arn:aws:s3:::${Fn.importValue('elsewhere')}/*`],
    ['a reference to a resource', (stack) => `arn:aws:sqs:::${new sqs.Queue(stack, 'Queue').queueUrl}/*`],
  ])('acknowledges a wildcard with a reason under the very id that cdk-nag reports: %s', (_, resource) => {
    const stack = policyOf((scope) => [{ wildcard: reason, actions: ['ec2:Do'], resources: [resource(scope)] }]);
    const { open, accepted } = findingsIn(stack);
    expect(open.filter((rule) => rule.includes('IAM5'))).toEqual([]);
    expect(Object.values(accepted)).toEqual([reason]);
  });

  it.each<[string, (stack: Stack) => string, string]>([
    ['everything', () => '*', 'AwsSolutions-IAM5[Resource::*]'],
    ['a literal', () => 'arn:aws:s3:::bucket/*', 'AwsSolutions-IAM5[Resource::arn:aws:s3:::bucket/*]'],
    [
      'pseudo parameters',
      () => `arn:${Aws.PARTITION}:ec2:${Aws.REGION}::snapshot/*`,
      'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>::snapshot/*]',
    ],
  ])('leaves a wildcard without a reason to cdk-nag: %s', (_, resource, finding) => {
    const stack = policyOf((scope) => [{ actions: ['ec2:Do'], resources: [resource(scope)] }]);
    expect(findingsIn(stack).open).toEqual([finding]);
  });

  it('does not let the reason of one resource cover another', () => {
    const stack = policyOf(() => [
      { wildcard: reason, actions: ['ec2:Do'], resources: ['arn:aws:s3:::one/*'] },
      { actions: ['ec2:DoMore'], resources: ['arn:aws:s3:::two/*'] },
    ]);
    expect(findingsIn(stack).open).toEqual(['AwsSolutions-IAM5[Resource::arn:aws:s3:::two/*]']);
  });

  it('does not accept a wildcard among the actions, whatever the reason', () => {
    const stack = policyOf(() => [{ wildcard: reason, actions: ['ec2:*'], resources: ['*'] }]);
    expect(findingsIn(stack).open).toContain('AwsSolutions-IAM5[Action::ec2:*]');
  });

  it('joins the reasons of statements with the same resource, each once', () => {
    const stack = policyOf(() => [
      { wildcard: 'First.', actions: ['ec2:One'], resources: ['*'] },
      {
        wildcard: 'Second.',
        actions: ['ec2:Two'],
        resources: ['*'],
        conditions: { Bool: { 'aws:SecureTransport': true } },
      },
      {
        wildcard: 'First.',
        actions: ['ec2:Three'],
        resources: ['*'],
        conditions: { Bool: { 'aws:ViaAWSService': true } },
      },
    ]);
    expect(findingsIn(stack)).toEqual({ open: [], accepted: { 'AwsSolutions-IAM5[Resource::*]': 'First. Second.' } });
  });
});
