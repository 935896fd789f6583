import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as actions from 'aws-cdk-lib/aws-cloudwatch-actions';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

import { alarmName } from '../config/names';
import type { Environment } from '../config/schema';
import type { Watch } from './watch';

export interface WatchAlarmProps {
  readonly environment: Environment;
  readonly watch: Watch;
  /** Told when the alarm rises, and when it is over. */
  readonly topic: sns.ITopic;
}

/** The alarm of one watch. Nothing measured is nothing bad. */
export class WatchAlarm extends cloudwatch.Alarm {
  constructor(scope: Construct, id: string, props: WatchAlarmProps) {
    const { environment, watch, topic } = props;
    const { name, description, metric, threshold, periods } = watch;
    super(scope, id, {
      alarmName: alarmName(environment, name),
      alarmDescription: description,
      metric,
      threshold,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      datapointsToAlarm: periods,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
    this.addAlarmAction(new actions.SnsAction(topic));
    this.addOkAction(new actions.SnsAction(topic));
  }
}
