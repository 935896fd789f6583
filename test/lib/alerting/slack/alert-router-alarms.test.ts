import * as lambda from 'aws-cdk-lib/aws-lambda';

import { AlertRouterAlarms } from '../../../../lib/alerting/slack/alert-router-alarms';
import { propertiesOf } from '../../../support/construct-stack';
import { propertyOf } from '../../../support/property-of';
import { routerParts } from './support/router-parts';

describe('AlertRouterAlarms', () => {
  const { environment, stack, queue, topics, written } = routerParts();
  const routing = lambda.Function.fromFunctionName(stack, 'Routing', 'routing');
  new AlertRouterAlarms(stack, 'Alarms', { environment, routing, queue, alarmTopic: topics.Alarms });
  const alarms = propertiesOf(stack.rendered('AWS::CloudWatch::Alarm'));
  const alarm = (name: string) => alarms.find((each) => propertyOf(each, 'AlarmName') === `platform-test-${name}`);

  it('are four, and all tell the topic of alarms when they rise and when they are over', () => {
    const told = [written(topics.Alarms.topicArn)];
    expect(alarms).toHaveLength(4);
    for (const each of alarms) expect(each).toMatchObject({ AlarmActions: told, OKActions: told });
  });

  it('rise with the first message among the unsent', () => {
    expect(alarm('unsent-alerts')).toMatchObject({
      Namespace: 'AWS/SQS',
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Dimensions: [{ Name: 'QueueName', Value: written(queue.unsent.queueName) }],
      Statistic: 'Maximum',
      Threshold: 1,
      EvaluationPeriods: 1,
    });
  });

  it('rise when the router postpones alerts for half an hour, under the name that it counts by', () => {
    expect(alarm('postponed-alerts')).toMatchObject({
      Namespace: 'Platform',
      MetricName: 'MessagesPostponed',
      Dimensions: [{ Name: 'service', Value: 'platform-test-alert-router' }],
      Statistic: 'Sum',
      Period: 900,
      Threshold: 1,
      EvaluationPeriods: 2,
    });
  });

  it('rise when the function fails as a whole for a quarter of an hour', () => {
    expect(alarm('alert-router-errors')).toMatchObject({
      Namespace: 'AWS/Lambda',
      MetricName: 'Errors',
      Dimensions: [{ Name: 'FunctionName', Value: written(routing.functionName) }],
      Statistic: 'Sum',
      Period: 300,
      Threshold: 1,
      EvaluationPeriods: 3,
    });
  });

  it('rise when nobody has taken an alert off the queue for half an hour', () => {
    expect(alarm('waiting-alerts')).toMatchObject({
      Namespace: 'AWS/SQS',
      MetricName: 'ApproximateAgeOfOldestMessage',
      Dimensions: [{ Name: 'QueueName', Value: written(queue.incoming.queueName) }],
      Statistic: 'Maximum',
      Period: 300,
      Threshold: 1_800,
      EvaluationPeriods: 1,
    });
  });
});
