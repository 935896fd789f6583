import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as sns from 'aws-cdk-lib/aws-sns';

import { WatchAlarm } from '../../../lib/observability/watch-alarm';
import { valid } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';

describe('WatchAlarm', () => {
  const stack = new ConstructStack(valid);
  const metric = new cloudwatch.Metric({ namespace: 'Test', metricName: 'Bad', statistic: 'Sum' });
  new WatchAlarm(stack, 'Alarm', {
    environment: valid,
    watch: { name: 'bad-things', description: 'Look there.', metric, threshold: 4, periods: 3 },
    topic: sns.Topic.fromTopicArn(stack, 'Topic', 'arn:aws:sns:us-east-1:111122223333:alarms'),
  });
  const [alarm] = propertiesOf(stack.rendered('AWS::CloudWatch::Alarm'));

  it('rises when the value is reached in every one of so many periods in a row', () => {
    expect(alarm).toMatchObject({
      Namespace: 'Test',
      MetricName: 'Bad',
      Threshold: 4,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      EvaluationPeriods: 3,
      DatapointsToAlarm: 3,
    });
  });

  it('takes nothing measured for nothing bad', () => {
    expect(alarm).toMatchObject({ TreatMissingData: 'notBreaching' });
  });

  it('bears the environment’s name, says where to look, and tells of its beginning and its end', () => {
    const told = ['arn:aws:sns:us-east-1:111122223333:alarms'];
    expect(alarm).toMatchObject({
      AlarmName: 'platform-test-bad-things',
      AlarmDescription: 'Look there.',
      AlarmActions: told,
      OKActions: told,
    });
  });
});
