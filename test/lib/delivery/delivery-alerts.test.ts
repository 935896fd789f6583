import * as iam from 'aws-cdk-lib/aws-iam';

import { DeliveryAlerts } from '../../../lib/delivery/delivery-alerts';
import { withPipeline } from '../../support/pipeline';
import { propertyOf } from '../../support/property-of';
import { via } from '../encryption/key-use/support/written';
import { PartsStack } from './support/parts';

/** The alerts of a pipeline by themselves. */
function made() {
  const stack = new PartsStack();
  const pipeline = withPipeline({ emails: ['one@example.com', 'two@example.com'] });
  return { stack, alerts: new DeliveryAlerts(stack, 'Alerts', { pipeline, approval: 'Approve' }) };
}

/** What the key of the topic allows beyond its administration. */
const usesOf = (stack: PartsStack): unknown[] => {
  const [key] = stack.properties('AWS::KMS::Key');
  const statements = propertyOf(key, 'KeyPolicy', 'Statement');
  return Array.isArray(statements) ? statements.slice(1) : [];
};

describe('DeliveryAlerts', () => {
  const { stack } = made();
  const [topic] = Object.keys(stack.resources('AWS::SNS::Topic'));

  it('tells of executions that fail and of approvals that wait, of this pipeline alone', () => {
    const told = { State: 'ENABLED', Targets: [{ Arn: { Ref: topic }, Id: 'Target0' }] };
    expect(stack.properties('AWS::Events::Rule')).toEqual([
      {
        ...told,
        Description: 'The pipeline platform-delivery failed',
        EventPattern: {
          source: ['aws.codepipeline'],
          'detail-type': ['CodePipeline Pipeline Execution State Change'],
          detail: { pipeline: ['platform-delivery'], state: ['FAILED'] },
        },
      },
      {
        ...told,
        Description: 'The pipeline platform-delivery waits for an approval',
        EventPattern: {
          source: ['aws.codepipeline'],
          'detail-type': ['CodePipeline Action Execution State Change'],
          detail: {
            pipeline: ['platform-delivery'],
            state: ['STARTED'],
            type: { category: ['Approval'] },
            action: ['Approve'],
          },
        },
      },
    ]);
  });

  it('tells everybody whom the configuration names, by mail', () => {
    expect(stack.properties('AWS::SNS::Subscription')).toEqual(
      ['one@example.com', 'two@example.com'].map((Endpoint) => ({
        Protocol: 'email',
        Endpoint,
        TopicArn: { Ref: topic },
      })),
    );
  });

  it('lets the two rules publish, to a topic that is encrypted with a key of its own', () => {
    const [key] = Object.keys(stack.resources('AWS::KMS::Key'));
    expect(stack.properties('AWS::SNS::Topic')).toMatchObject([{ KmsMasterKeyId: { 'Fn::GetAtt': [key, 'Arn'] } }]);
    const [policy] = stack.properties('AWS::SNS::TopicPolicy');
    const rules = Object.keys(stack.resources('AWS::Events::Rule'));
    expect(propertyOf(policy, 'PolicyDocument', 'Statement', 1, 'Condition')).toEqual({
      ArnEquals: { 'aws:SourceArn': rules.map((rule) => ({ 'Fn::GetAtt': [rule, 'Arn'] })) },
    });
    expect(usesOf(stack)).toMatchObject([{ Principal: { Service: 'events.amazonaws.com' } }]);
  });

  it('lets somebody else publish once it is let in, through SNS and not by itself', () => {
    const { stack: another, alerts } = made();
    const arn = 'arn:aws:iam::111122223333:role/confirms';
    alerts.letIn(iam.Role.fromRoleArn(another, 'Role', arn));
    expect(usesOf(another)).toMatchObject([
      { Principal: { Service: 'events.amazonaws.com' } },
      { Principal: { AWS: arn }, Condition: { StringEquals: { 'kms:ViaService': via('sns') } } },
    ]);
  });
});
