import { Stack } from 'aws-cdk-lib';
import * as config from 'aws-cdk-lib/aws-config';
import { Construct } from 'constructs';

import type { Environment } from '../config/schema';
import { EncryptionKey } from '../encryption/encryption-key';
import { byConfig } from '../encryption/key-use/services';
import { ConfigurationHistory } from './configuration-history';

/**
 * Types that come and go with every node and pod: recorded once a day. Each record costs money, and those of a busy
 * cluster’s network interfaces alone would cost more than all others.
 */
const DAILY = ['AWS::EC2::Instance', 'AWS::EC2::NetworkInterface', 'AWS::EC2::Volume'];

/** AWS Config for the account and Region: every type, because the standards of Security Hub ask for nearly a hundred. */
export class ConfigurationRecorder extends Construct {
  constructor(scope: Construct, id: string, props: { readonly environment: Environment }) {
    super(scope, id);
    const { environment } = props;
    const encryptionKey = new EncryptionKey(this, 'Key', {
      environment,
      purpose: 'configuration-history',
      description: 'Encrypts what AWS Config recorded',
      use: [byConfig()],
    });
    const history = new ConfigurationHistory(this, 'History', { environment, encryptionKey });
    // Neither waits for the other: the recorder starts when there is a channel, and a channel wants a recorder. CloudFormation
    // tries both until they have found each other.
    new config.CfnConfigurationRecorder(this, 'Recorder', {
      // The service-linked role, which the control Config.1 demands. It exists once for an account and may not be made
      // twice, so nobody makes it here: docs/detection.md has the command.
      roleArn: Stack.of(this).formatArn({
        service: 'iam',
        region: '',
        resource: 'role/aws-service-role/config.amazonaws.com',
        resourceName: 'AWSServiceRoleForConfig',
      }),
      recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
      recordingMode: {
        recordingFrequency: 'CONTINUOUS',
        recordingModeOverrides: [
          { description: 'Comes and goes with nodes and pods', resourceTypes: DAILY, recordingFrequency: 'DAILY' },
        ],
      },
    });
    const channel = new config.CfnDeliveryChannel(this, 'Channel', {
      s3BucketName: history.bucketName,
      s3KmsKeyArn: encryptionKey.keyArn,
      configSnapshotDeliveryProperties: { deliveryFrequency: 'TwentyFour_Hours' },
    });
    if (history.policy !== undefined) channel.node.addDependency(history.policy);
  }
}
