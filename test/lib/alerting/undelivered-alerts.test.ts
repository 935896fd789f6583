import * as events from 'aws-cdk-lib/aws-events';
import * as sns from 'aws-cdk-lib/aws-sns';

import { UndeliveredAlerts } from '../../../lib/alerting/undelivered-alerts';
import { valid } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { findingsIn } from '../../support/findings';
import { propertyOf } from '../../support/property-of';

function stackOf() {
  const stack = new ConstructStack(valid);
  const alarmTopic = new sns.Topic(stack, 'Alarms');
  const undelivered = new UndeliveredAlerts(stack, 'Undelivered', { environment: valid, alarmTopic });
  undelivered.letIn([new events.Rule(stack, 'Rule', { eventPattern: { source: ['aws.health'] } })]);
  return stack;
}

describe('UndeliveredAlerts', () => {
  const stack = stackOf();
  const [queue = ''] = Object.keys(stack.rendered('AWS::SQS::Queue'));
  const [rule = ''] = Object.keys(stack.rendered('AWS::Events::Rule'));
  const [topic = ''] = Object.keys(stack.rendered('AWS::SNS::Topic'));

  it('are kept for two weeks, encrypted', () => {
    expect(propertiesOf(stack.rendered('AWS::SQS::Queue'))).toEqual([
      { QueueName: 'platform-test-undelivered', MessageRetentionPeriod: 1_209_600, SqsManagedSseEnabled: true },
    ]);
  });

  it('are left by the rules that are let in, and by nobody without TLS', () => {
    const arn = { 'Fn::GetAtt': [queue, 'Arn'] };
    const [policy] = propertiesOf(stack.rendered('AWS::SQS::QueuePolicy'));
    expect(propertyOf(policy, 'PolicyDocument', 'Statement')).toEqual([
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      {
        Sid: 'KeepAlerts',
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: arn,
        Condition: { ArnEquals: { 'aws:SourceArn': [{ 'Fn::GetAtt': [rule, 'Arn'] }] } },
      },
    ]);
  });

  it('raise an alarm with the first message, by the topic of alarms', () => {
    expect(propertiesOf(stack.rendered('AWS::CloudWatch::Alarm'))).toEqual([
      expect.objectContaining({
        AlarmName: 'platform-test-undelivered-alerts',
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [queue, 'QueueName'] } }],
        Threshold: 1,
        EvaluationPeriods: 1,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        AlarmActions: [{ Ref: topic }],
        OKActions: [{ Ref: topic }],
      }),
    ]);
  });

  it('need no further dead-letter queue, for a reason', () => {
    const { open, accepted } = findingsIn(stackOf());
    expect(open.filter((name) => name.includes('SQS'))).toEqual([]);
    expect(accepted['AwsSolutions-SQS3']).toContain('itself the dead-letter queue');
  });
});
