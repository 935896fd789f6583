import { prod } from '../../../lib/config/environments/prod';
import type { EnvironmentInput } from '../../../lib/config/schema';
import { FIXTURES } from '../../fixtures/environments';
import { platformOf, resourcesOf } from '../../support/templates';

const { costAbroad = prod, budgetAlone = prod } = FIXTURES;
const TYPES = ['AWS::CE::AnomalyMonitor', 'AWS::CE::AnomalySubscription'];

function madeIn(environment: EnvironmentInput) {
  const { costExport } = platformOf(environment);
  return costExport === undefined ? [] : resourcesOf(costExport, ...TYPES);
}
const subscriptionsIn = (environment: EnvironmentInput) =>
  madeIn(environment)
    .filter(({ type }) => type === 'AWS::CE::AnomalySubscription')
    .map(({ properties }) => properties);

describe('AnomalyAlerts', () => {
  it('tell the topic at once and people once a day: a subscription does one of the two', () => {
    expect(subscriptionsIn(prod)).toMatchObject([
      { Frequency: 'IMMEDIATE', Subscribers: [{ Type: 'SNS' }] },
      { Frequency: 'DAILY', Subscribers: [{ Type: 'EMAIL', Address: 'finops@example.com' }] },
    ]);
    expect(subscriptionsIn({ ...prod, cost: { anomalies: { monitor: 'create' } } })).toHaveLength(1);
  });

  it('begin at the impact that the configuration names', () => {
    expect(subscriptionsIn(costAbroad).map(({ ThresholdExpression }) => ThresholdExpression)).toEqual(
      Array.from(
        { length: 2 },
        () =>
          '{"Dimensions":{"Key":"ANOMALY_TOTAL_IMPACT_ABSOLUTE","MatchOptions":["GREATER_THAN_OR_EQUAL"],"Values":["50"]}}',
      ),
    );
  });

  it('listen to the monitor that is named, or make the one of AWS services', () => {
    expect(madeIn(costAbroad).map(({ type }) => type)).not.toContain('AWS::CE::AnomalyMonitor');
    const monitorArn = {
      'Fn::Join': [
        '',
        ['arn:', { Ref: 'AWS::Partition' }, costAbroad.cost?.anomalies?.monitorArn?.replace('arn:aws', '')],
      ],
    };
    expect(subscriptionsIn(costAbroad)).toMatchObject([
      { MonitorArnList: [monitorArn] },
      { MonitorArnList: [monitorArn] },
    ]);
    expect(madeIn(prod)[0]?.properties).toEqual({
      MonitorName: 'platform-prod-services',
      MonitorType: 'DIMENSIONAL',
      MonitorDimension: 'SERVICE',
    });
  });

  it('bear no tags: an edit of one would replace them, and there is room for one monitor', () => {
    for (const { properties } of [...madeIn(prod), ...madeIn(costAbroad)]) {
      expect(properties['ResourceTags']).toBeUndefined();
    }
  });

  it('are not made where nobody asks, nor in a copy', () => {
    expect(madeIn(budgetAlone)).toEqual([]);
    expect(madeIn({ ...prod, suffix: 'pr12' })).toEqual([]);
  });
});
