import { dev } from '../../../lib/config/environments/dev';
import { FIXTURES } from '../../fixtures/environments';
import { keyOf, platformOf, resourcesOf, statementsIn, theResource } from '../../support/templates';

const { publicWithPeople = dev } = FIXTURES;
const { eks } = platformOf(dev);
const topic = theResource(eks, 'AWS::SNS::Topic');
const itself = { Ref: topic.logicalId };

describe('AlarmTopic', () => {
  it('has a name of its environment and a key of its own', () => {
    expect(topic.properties).toMatchObject({
      TopicName: 'platform-dev-alarms',
      KmsMasterKeyId: { 'Fn::GetAtt': [keyOf(eks, 'alarms').logicalId, 'Arn'] },
    });
  });

  it('has a key that alarms of this account may use', () => {
    expect(Object.keys(statementsIn(keyOf(eks, 'alarms').properties['KeyPolicy']))).toEqual([
      'Administration',
      'PublishAlarms',
    ]);
  });

  it('refuses messages without TLS, takes them from alarms of this account and region, and from nobody else', () => {
    const policy = theResource(eks, 'AWS::SNS::TopicPolicy');
    expect(policy.properties['Topics']).toEqual([itself]);
    expect(policy.properties['PolicyDocument']).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'AllowPublishThroughSSLOnly',
          Effect: 'Deny',
          Principal: '*',
          Action: 'sns:Publish',
          Resource: itself,
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
        {
          Sid: 'PublishAlarms',
          Effect: 'Allow',
          Principal: { Service: 'cloudwatch.amazonaws.com' },
          Action: 'sns:Publish',
          Resource: itself,
          Condition: {
            ArnLike: {
              'aws:SourceArn': {
                'Fn::Join': [
                  '',
                  ['arn:', { Ref: 'AWS::Partition' }, ':cloudwatch:us-east-1:', { Ref: 'AWS::AccountId' }, ':alarm:*'],
                ],
              },
            },
            StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
          },
        },
      ],
    });
  });

  it('tells the people that the configuration names, and nobody by default', () => {
    const subscriptions = (environment: typeof dev) =>
      resourcesOf(platformOf(environment).eks, 'AWS::SNS::Subscription').map(({ properties }) => properties);
    expect(subscriptions(dev)).toEqual([]);
    expect(subscriptions(publicWithPeople)).toEqual([
      { Protocol: 'email', Endpoint: 'oncall@example.com', TopicArn: itself },
    ]);
  });
});
