import * as events from 'aws-cdk-lib/aws-events';
import * as kms from 'aws-cdk-lib/aws-kms';

import { AlertTopic } from '../../../lib/alerting/alert-topic';
import type { Severity } from '../../../lib/alerting/severity';
import { valid } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { propertyOf } from '../../support/property-of';

const ENVIRONMENT = { ...valid, alerting: { ...valid.alerting, emails: ['one@example.com', 'two@example.com'] } };

function stackWith(severity: Severity, ...ruleNames: readonly string[]) {
  const stack = new ConstructStack(ENVIRONMENT);
  const topic = new AlertTopic(stack, 'It', {
    environment: ENVIRONMENT,
    severity,
    encryptionKey: new kms.Key(stack, 'Key'),
  });
  topic.letIn(ruleNames.map((name) => new events.Rule(stack, name, { eventPattern: { source: ['aws.health'] } })));
  return stack;
}

const publishers = (stack: ConstructStack) =>
  propertiesOf(stack.rendered('AWS::SNS::TopicPolicy')).map((policy) =>
    propertyOf(policy, 'PolicyDocument', 'Statement', '1', 'Condition'),
  );

describe('AlertTopic', () => {
  it('takes messages of the rules that it lets in', () => {
    const stack = stackWith('critical', 'One', 'Two');
    const arns = Object.keys(stack.rendered('AWS::Events::Rule')).map((id) => ({ 'Fn::GetAtt': [id, 'Arn'] }));
    expect(arns).toHaveLength(2);
    expect(publishers(stack)).toEqual([{ ArnEquals: { 'aws:SourceArn': arns } }]);
  });

  it('takes messages of budgets and anomalies of this account once these are let in, each in its own name', () => {
    const stack = new ConstructStack(ENVIRONMENT);
    const encryptionKey = new kms.Key(stack, 'Key');
    new AlertTopic(stack, 'It', { environment: ENVIRONMENT, severity: 'warning', encryptionKey }).letInCostAlerts();
    const account = { Ref: 'AWS::AccountId' };
    const from = (service: string, resource: string) => ({
      StringEquals: { 'aws:SourceAccount': account },
      ArnLike: {
        'aws:SourceArn': {
          'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:${service}::`, account, `:${resource}`]],
        },
      },
    });
    const [policy] = propertiesOf(stack.rendered('AWS::SNS::TopicPolicy'));
    expect(propertyOf(policy, 'PolicyDocument', 'Statement')).toMatchObject([
      { Effect: 'Deny' },
      { Principal: { Service: 'budgets.amazonaws.com' }, Action: 'sns:Publish', Condition: from('budgets', '*') },
      {
        Principal: { Service: 'costalerts.amazonaws.com' },
        Action: 'sns:Publish',
        Condition: from('ce', 'anomalysubscription/*'),
      },
    ]);
  });

  it.each([
    ['critical', 2],
    ['warning', 2],
    ['info', 0],
  ] as const)('of severity %s has %d subscriptions for two people', (severity, count) => {
    const subscriptions = stackWith(severity, 'One').rendered('AWS::SNS::Subscription');
    expect(propertiesOf(subscriptions)).toHaveLength(count);
  });
});
