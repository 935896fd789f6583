import { dev } from '../../../../lib/config/environments/dev';
import { prod } from '../../../../lib/config/environments/prod';
import { textOf } from '../../../../lib/compliance/template';
import { FIXTURES } from '../../../fixtures/environments';
import { propertyOf } from '../../../support/property-of';
import { keyOf, platformOf, resourcesOf, statementsIn, theResource } from '../../../support/templates';

const { publicWithPeople = dev } = FIXTURES;
const { security } = platformOf(publicWithPeople);
const queue = (name: string) =>
  resourcesOf(security, 'AWS::SQS::Queue').find(({ properties }) => textOf(properties['QueueName']).endsWith(name));
const incoming = queue('-alert-router');
const unsent = queue('-unsent');
const arnOf = (logicalId = '') => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });
const key = arnOf(keyOf(security, 'alert-router').logicalId);
const lambda = theResource(security, 'AWS::Lambda::Function');
const table = theResource(security, 'AWS::DynamoDB::Table');

const TOPICS = [
  ...resourcesOf(security, 'AWS::SNS::Topic').map(({ logicalId }) => ({ Ref: logicalId })),
  { 'Fn::ImportValue': expect.stringContaining('AlarmTopic') as unknown },
];

describe('the alert router', () => {
  it('is there where Slack is configured, and leaves no trace where it is not', () => {
    const types = ['AWS::Lambda::Function', 'AWS::DynamoDB::Table', 'AWS::Lambda::EventSourceMapping'];
    expect(resourcesOf(platformOf(dev).security, ...types)).toEqual([]);
    expect(resourcesOf(platformOf(prod).security, ...types)).toHaveLength(3);
  });

  it('gets the messages of all topics, and what cannot be delivered waits with the unsent', () => {
    const subscriptions = resourcesOf(security, 'AWS::SNS::Subscription')
      .map(({ properties }) => properties)
      .filter(({ Protocol }) => Protocol === 'sqs');
    expect(subscriptions).toEqual(
      TOPICS.map((TopicArn) => ({
        TopicArn,
        Protocol: 'sqs',
        Endpoint: arnOf(incoming?.logicalId),
        RedrivePolicy: { deadLetterTargetArn: arnOf(unsent?.logicalId) },
      })),
    );
  });

  it('keeps alerts in encrypted queues: four days, 40 tries, then two weeks with the unsent', () => {
    expect(incoming?.properties).toMatchObject({
      KmsMasterKeyId: key,
      MessageRetentionPeriod: 345_600,
      VisibilityTimeout: 360,
      RedrivePolicy: { deadLetterTargetArn: arnOf(unsent?.logicalId), maxReceiveCount: 40 },
    });
    expect(unsent?.properties).toMatchObject({ KmsMasterKeyId: key, MessageRetentionPeriod: 1_209_600 });
  });

  it('lets these topics deliver to both queues, and nobody without TLS', () => {
    const policies = resourcesOf(security, 'AWS::SQS::QueuePolicy').filter(({ logicalId }) =>
      logicalId.startsWith('AlertRouter'),
    );
    expect(policies).toHaveLength(2);
    for (const { properties } of policies) {
      const { DeliverAlerts, ...others } = statementsIn(properties['PolicyDocument']);
      expect(propertyOf(DeliverAlerts, 'Condition')).toEqual({ ArnEquals: { 'aws:SourceArn': TOPICS } });
      expect(Object.values(others)).toEqual([expect.objectContaining({ Effect: 'Deny' })]);
    }
  });

  it('runs on Node.js 24 on Arm, outside the VPC, and knows the secret by its name alone', () => {
    expect(lambda.properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      Timeout: 60,
      Environment: {
        Variables: {
          QUEUE_URL: { Ref: incoming?.logicalId },
          DEAD_LETTERS_URL: { Ref: unsent?.logicalId },
          TABLE_NAME: { Ref: table.logicalId },
          WEBHOOK_SECRET: 'platform/slack-webhook',
          REPEAT_WINDOW_MINUTES: '15',
          POWERTOOLS_SERVICE_NAME: 'platform-people-alert-router',
          POWERTOOLS_METRICS_NAMESPACE: 'Platform',
        },
      },
    });
    expect(lambda.properties).not.toHaveProperty('VpcConfig');
  });

  it('takes five messages at a time, two batches at once, and gives back what failed alone', () => {
    expect(theResource(security, 'AWS::Lambda::EventSourceMapping').properties).toMatchObject({
      EventSourceArn: arnOf(incoming?.logicalId),
      FunctionName: { Ref: lambda.logicalId },
      BatchSize: 5,
      ScalingConfig: { MaximumConcurrency: 2 },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('writes to a log group of its own, encrypted, with an end', () => {
    const group = resourcesOf(security, 'AWS::Logs::LogGroup').find(
      ({ properties }) => properties['LogGroupName'] === '/aws/lambda/platform-people-alert-router',
    );
    expect(group?.properties).toMatchObject({ KmsKeyId: key, RetentionInDays: 30 });
    expect(propertyOf(lambda.properties, 'LoggingConfig', 'LogGroup')).toEqual({ Ref: group?.logicalId });
  });

  it('remembers in an encrypted table whose items end, and which goes or stays as configured', () => {
    expect(table.properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: key },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      TimeToLiveSpecification: { AttributeName: 'expiration', Enabled: true },
    });
    expect(table.attributes).toMatchObject({ DeletionPolicy: 'Delete' });
    expect(theResource(platformOf(prod).security, 'AWS::DynamoDB::Table').attributes).toMatchObject({
      DeletionPolicy: 'RetainExceptOnCreate',
    });
  });

  it('may decrypt with the key of the secret where one is configured, through Secrets Manager only', () => {
    const permissions = (of: typeof security) =>
      JSON.stringify(resourcesOf(of, 'AWS::IAM::ManagedPolicy').map(({ properties }) => properties));
    expect(permissions(security)).toContain('":kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"');
    expect(permissions(security)).toContain('"secretsmanager.",{"Ref":"AWS::Region"}');
    expect(permissions(platformOf(prod).security)).not.toContain('kms:Decrypt');
  });

  it('raises alarms about itself to the topic that mails them', () => {
    const alarms = resourcesOf(security, 'AWS::CloudWatch::Alarm')
      .map(({ properties }) => properties)
      .filter(({ AlarmName }) => !textOf(AlarmName).endsWith('undelivered-alerts'));
    expect(alarms.map(({ AlarmName, MetricName, Threshold }) => [AlarmName, MetricName, Threshold])).toEqual([
      ['platform-people-unsent-alerts', 'ApproximateNumberOfMessagesVisible', 1],
      ['platform-people-postponed-alerts', 'MessagesPostponed', 1],
      ['platform-people-alert-router-errors', 'Errors', 1],
      ['platform-people-waiting-alerts', 'ApproximateAgeOfOldestMessage', 1_800],
    ]);
    for (const { AlarmActions, OKActions } of alarms) {
      expect(AlarmActions).toEqual(TOPICS.slice(-1));
      expect(OKActions).toEqual(TOPICS.slice(-1));
    }
    expect(alarms[1]).toMatchObject({
      Namespace: 'Platform',
      Dimensions: [{ Name: 'service', Value: 'platform-people-alert-router' }],
      Period: 900,
    });
  });
});
