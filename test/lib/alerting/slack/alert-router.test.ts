import { dev } from '../../../../lib/config/environments/dev';
import { prod } from '../../../../lib/config/environments/prod';
import { textOf } from '../../../../lib/compliance/template';
import { FIXTURES } from '../../../fixtures/environments';
import { propertyOf } from '../../../support/property-of';
import { keyOf, platformOf, resourcesOf, statementsIn, theResource } from '../../../support/templates';

const { publicWithPeople = dev } = FIXTURES;
const { security } = platformOf(publicWithPeople);
const ofRouter = (type: string) =>
  resourcesOf(security, type).filter(({ logicalId }) => logicalId.startsWith('AlertRouter'));
const queues = ofRouter('AWS::SQS::Queue');
const incoming = queues.find(({ properties }) => textOf(properties['QueueName']).endsWith('-alert-router'));
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

  it('gets the messages of all topics', () => {
    const subscriptions = resourcesOf(security, 'AWS::SNS::Subscription')
      .map(({ properties }) => properties)
      .filter(({ Protocol }) => Protocol === 'sqs');
    expect(subscriptions.map(({ TopicArn }) => TopicArn)).toEqual(TOPICS);
  });

  it('encrypts what waits and what it remembers with one key of its own', () => {
    expect(queues.map(({ properties }) => properties['KmsMasterKeyId'])).toEqual([key, key]);
    expect(propertyOf(table.properties, 'SSESpecification', 'KMSMasterKeyId')).toEqual(key);
  });

  it('lets its key be used by topics, function, table and log group, and by nobody else', () => {
    const statements = statementsIn(keyOf(security, 'alert-router').properties['KeyPolicy']);
    const { DeliverAlerts, WorkThroughServices } = statements;
    expect(Object.keys(statements)).toEqual([
      'Administration',
      'DeliverAlerts',
      'WorkThroughServices',
      'EncryptTables',
      'EncryptLogGroups',
    ]);
    expect(propertyOf(DeliverAlerts, 'Condition')).toEqual({ ArnEquals: { 'aws:SourceArn': TOPICS } });
    expect(propertyOf(WorkThroughServices, 'Principal')).toEqual({ AWS: lambda.properties['Role'] });
    expect(propertyOf(WorkThroughServices, 'Condition', 'StringEquals', 'kms:ViaService')).toEqual(
      ['sqs', 'dynamodb'].map((service) => ({
        'Fn::Join': ['', [`${service}.`, { Ref: 'AWS::Region' }, '.amazonaws.com']],
      })),
    );
  });

  it('hands to its function and its role what the configuration says of Slack', () => {
    expect(propertyOf(lambda.properties, 'Environment', 'Variables')).toMatchObject({
      WEBHOOK_SECRET: 'platform/slack-webhook',
      REPEAT_WINDOW_MINUTES: '15',
    });
    const permissions = JSON.stringify(ofRouter('AWS::IAM::ManagedPolicy').map(({ properties }) => properties));
    expect(permissions).toContain(':secret:platform/slack-webhook-');
    expect(permissions).toContain(':key/1234abcd-12ab-34cd-56ef-1234567890ab');
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

  it('takes messages only once its role may: Lambda tries that out', () => {
    const { attributes } = theResource(security, 'AWS::Lambda::EventSourceMapping');
    expect(attributes).toMatchObject({
      DependsOn: ofRouter('AWS::IAM::ManagedPolicy').map(({ logicalId }) => logicalId),
    });
  });

  it('writes to a log group of its own, encrypted, with an end', () => {
    const group = resourcesOf(security, 'AWS::Logs::LogGroup').find(
      ({ properties }) => properties['LogGroupName'] === '/aws/lambda/platform-people-alert-router',
    );
    expect(group?.properties).toMatchObject({ KmsKeyId: key, RetentionInDays: 30 });
    expect(propertyOf(lambda.properties, 'LoggingConfig', 'LogGroup')).toEqual({ Ref: group?.logicalId });
  });

  it('raises alarms about itself to the topic that mails them', () => {
    const alarms = ofRouter('AWS::CloudWatch::Alarm');
    expect(alarms).toHaveLength(4);
    for (const { properties } of alarms) expect(properties['AlarmActions']).toEqual(TOPICS.slice(-1));
  });
});
