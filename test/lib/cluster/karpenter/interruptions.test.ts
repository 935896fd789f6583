import { Interruptions } from '../../../../lib/cluster/karpenter/interruptions';
import { valid } from '../../../support/configuration';
import { ConstructStack, propertiesOf } from '../../../support/construct-stack';
import { findingsIn } from '../../../support/findings';
import { propertyOf } from '../../../support/property-of';

const stackOf = () => {
  const stack = new ConstructStack(valid);
  new Interruptions(stack, 'Interruptions', { environment: valid });
  return stack;
};

describe('Interruptions', () => {
  const stack = stackOf();
  const queues = stack.rendered('AWS::SQS::Queue');
  const arn = { 'Fn::GetAtt': [Object.keys(queues)[0], 'Arn'] };
  const rules = stack.rendered('AWS::Events::Rule');

  it('come through one queue, encrypted, by the name that Karpenter knows, for five minutes', () => {
    expect(propertiesOf(queues)).toEqual([
      { QueueName: 'platform-test-interruptions', MessageRetentionPeriod: 300, SqsManagedSseEnabled: true },
    ]);
  });

  it('are those that upstream listens to, and all go to the queue', () => {
    expect(
      propertiesOf(rules).map((properties) => [
        propertyOf(properties, 'EventPattern'),
        propertyOf(properties, 'State'),
        propertyOf(properties, 'Targets'),
      ]),
    ).toEqual(
      [
        ['aws.health', 'AWS Health Event'],
        ['aws.ec2', 'EC2 Spot Instance Interruption Warning'],
        ['aws.ec2', 'EC2 Instance Rebalance Recommendation'],
        ['aws.ec2', 'EC2 Instance State-change Notification'],
        ['aws.ec2', 'EC2 Capacity Reservation Instance Interruption Warning'],
      ].map(([source, detailType]) => [
        { source: [source], 'detail-type': [detailType] },
        'ENABLED',
        [{ Arn: arn, Id: 'Target0' }],
      ]),
    );
  });

  it('are written by EventBridge for these rules only, and by nobody without TLS', () => {
    const policies = propertiesOf(stack.rendered('AWS::SQS::QueuePolicy'));
    expect(policies).toHaveLength(1);
    expect(propertyOf(policies[0], 'PolicyDocument', 'Statement')).toEqual([
      {
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: 'sqs:*',
        Resource: arn,
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
      ...Object.keys(rules).map((rule) => ({
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'],
        Resource: arn,
        Condition: { ArnEquals: { 'aws:SourceArn': { 'Fn::GetAtt': [rule, 'Arn'] } } },
      })),
    ]);
    expect(propertyOf(policies[0], 'Queues')).toEqual([{ Ref: Object.keys(queues)[0] }]);
  });

  it('need no dead-letter queue, for a reason', () => {
    const { open, accepted } = findingsIn(stackOf());
    expect(open.filter((rule) => rule.includes('SQS'))).toEqual([]);
    expect(accepted['AwsSolutions-SQS3']).toContain('dead-letter queue');
  });
});
