import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as subscriptions from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

import { alarmTopicName } from '../config/names';
import type { Environment } from '../config/schema';
import { EncryptionKey } from '../encryption/encryption-key';
import { byAlarms } from '../encryption/key-use/messages';

/** Where alarms are announced: encrypted, over TLS only, writable by this account’s alarms. Later stacks subscribe. */
export class AlarmTopic extends Construct {
  readonly topic: sns.ITopic;

  constructor(scope: Construct, id: string, props: { readonly environment: Environment }) {
    super(scope, id);
    const { environment } = props;
    this.topic = new sns.Topic(this, 'Topic', {
      topicName: alarmTopicName(environment),
      enforceSSL: true,
      masterKey: new EncryptionKey(this, 'Key', {
        environment,
        purpose: 'alarms',
        description: 'Encrypts alarms on their way to people',
        use: [byAlarms()],
      }),
    });
    this.topic.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'PublishAlarms',
        principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: {
          ArnLike: { 'aws:SourceArn': Stack.of(this).formatArn({ service: 'cloudwatch', resource: 'alarm:*' }) },
          StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
        },
      }),
    );
    for (const email of environment.alerting.emails) {
      this.topic.addSubscription(new subscriptions.EmailSubscription(email));
    }
  }
}
