import { DescribeConfigurationRecordersCommand } from '@aws-sdk/client-config-service';

import { readsOf } from '../permission';
import type { Singleton } from './singleton';

/** Control Tower and many organizations record already. */
export const configRecorder: Singleton = {
  type: 'AWS::Config::ConfigurationRecorder',
  what: 'a recorder of AWS Config',
  permissions: readsOf(['arn:aws:config:*:*:configuration-recorder/*'], 'config:DescribeConfigurationRecorders'),
  live: async (aws) => {
    const { ConfigurationRecorders = [] } = await aws.config().send(new DescribeConfigurationRecordersCommand({}));
    return ConfigurationRecorders.map(({ name = '' }) => name);
  },
  instead: () => "detection: { config: 'existing' }",
};
