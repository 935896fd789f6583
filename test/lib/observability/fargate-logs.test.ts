import * as iam from 'aws-cdk-lib/aws-iam';

import { FargateLogs } from '../../../lib/observability/fargate-logs';
import { valid } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { findingsIn } from '../../support/findings';

function made() {
  const stack = new ConstructStack(valid);
  const podExecutionRole = new iam.Role(stack, 'Role', {
    assumedBy: new iam.ServicePrincipal('eks-fargate-pods.amazonaws.com'),
  });
  new FargateLogs(stack, 'Logs', { environment: valid, podExecutionRole });
  return stack;
}

const GROUP = ['arn:', { Ref: 'AWS::Partition' }, ':logs:us-east-1:', { Ref: 'AWS::AccountId' }];

describe('FargateLogs', () => {
  const stack = made();

  it('is one log group with a key and an end', () => {
    expect(propertiesOf(stack.rendered('AWS::Logs::LogGroup'))).toMatchObject([
      { LogGroupName: '/aws/eks/platform-test/fargate', RetentionInDays: 30, KmsKeyId: {} },
    ]);
  });

  it('lets Fargate write streams into it, make no group, and read nothing', () => {
    expect(propertiesOf(stack.rendered('AWS::IAM::ManagedPolicy'))).toMatchObject([
      {
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Action: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
              Resource: [
                { 'Fn::Join': ['', [...GROUP, ':log-group:/aws/eks/platform-test/fargate']] },
                { 'Fn::Join': ['', [...GROUP, ':log-group:/aws/eks/platform-test/fargate:log-stream:*']] },
              ],
            },
          ],
        },
      },
    ]);
    expect(propertiesOf(stack.rendered('AWS::IAM::Role'))).toMatchObject([
      { ManagedPolicyArns: [{ Ref: expect.stringMatching(/^LogsWrite/) as unknown }] },
    ]);
  });

  it('has no wildcard without a reason', () => {
    expect(findingsIn(made()).open.filter((finding) => finding.includes('IAM5'))).toEqual([]);
  });
});
