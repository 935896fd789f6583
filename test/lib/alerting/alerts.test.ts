import { textOf } from '../../../lib/compliance/template';
import { dev } from '../../../lib/config/environments/dev';
import { FIXTURES } from '../../fixtures/environments';
import { propertyOf } from '../../support/property-of';
import { keyOf, platformOf, resourcesOf, statementsIn } from '../../support/templates';

const { detectionCreated = dev, detectionOff = dev } = FIXTURES;
const { security } = platformOf(detectionCreated);
const topics = resourcesOf(security, 'AWS::SNS::Topic');
const rules = resourcesOf(security, 'AWS::Events::Rule');
const arnOf = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });

/** The logical id of a topic, by its severity. */
const topicOf = (severity: string): string =>
  topics.find(({ properties }) => textOf(properties['TopicName']).endsWith(`-${severity}`))?.logicalId ?? '';
const rulesTo = (severity: string) =>
  rules.filter(({ properties }) => JSON.stringify(properties['Targets']).includes(`{"Ref":"${topicOf(severity)}"}`));

describe('Alerts', () => {
  it('have a topic for each severity, named for the environment, all with one key of their own', () => {
    const KmsMasterKeyId = arnOf(keyOf(security, 'alerts').logicalId);
    expect(topics.map(({ properties }) => properties)).toEqual(
      ['critical', 'warning', 'info'].map((severity): unknown =>
        expect.objectContaining({ TopicName: `platform-watched-alerts-${severity}`, KmsMasterKeyId }),
      ),
    );
    expect(Object.keys(statementsIn(keyOf(security, 'alerts').properties['KeyPolicy']))).toEqual([
      'Administration',
      'PublishAlerts',
    ]);
  });

  it.each([
    ['critical', 4],
    ['warning', 5],
    ['info', 3],
  ])('that are %s come from %d rules, and only these may publish to their topic', (severity, count) => {
    const publishing = rulesTo(severity);
    expect(publishing).toHaveLength(count);
    const policy = resourcesOf(security, 'AWS::SNS::TopicPolicy').find(({ properties }) =>
      JSON.stringify(properties['Topics']).includes(`"${topicOf(severity)}"`),
    );
    const statements = statementsIn(policy?.properties['PolicyDocument']);
    expect(Object.keys(statements)).toEqual(['AllowPublishThroughSSLOnly', 'PublishAlerts']);
    expect(statements['PublishAlerts']).toEqual({
      Sid: 'PublishAlerts',
      Effect: 'Allow',
      Principal: { Service: 'events.amazonaws.com' },
      Action: 'sns:Publish',
      Resource: { Ref: topicOf(severity) },
      Condition: { ArnEquals: { 'aws:SourceArn': publishing.map(({ logicalId }) => arnOf(logicalId)) } },
    });
  });

  it('that cannot be published wait in one queue, whichever rule they come from', () => {
    const [queue] = resourcesOf(security, 'AWS::SQS::Queue');
    const targets = rules.map(({ properties }) => propertyOf(propertyOf(properties, 'Targets'), '0'));
    expect(targets).toHaveLength(12);
    for (const target of targets) {
      expect(propertyOf(target, 'DeadLetterConfig')).toEqual({ Arn: arnOf(queue?.logicalId ?? '') });
      // With a role, EventBridge fails to deliver to encrypted topics.
      expect(propertyOf(target, 'RoleArn')).toBeUndefined();
    }
  });

  it('that are critical or warnings are mailed to the people of the configuration, and nobody is told by default', () => {
    const subscriptions = (environment: typeof dev) =>
      resourcesOf(platformOf(environment).security, 'AWS::SNS::Subscription').map(({ properties }) => properties);
    expect(subscriptions(dev)).toEqual([]);
    expect(subscriptions(detectionCreated)).toEqual(
      ['critical', 'warning'].map((severity) => ({
        Protocol: 'email',
        Endpoint: 'oncall@example.com',
        TopicArn: { Ref: topicOf(severity) },
      })),
    );
  });

  it('have the same topics where nothing detects', () => {
    expect(resourcesOf(platformOf(detectionOff).security, 'AWS::SNS::Topic')).toHaveLength(3);
    expect(resourcesOf(platformOf(detectionOff).security, 'AWS::Events::Rule')).toHaveLength(6);
  });
});
