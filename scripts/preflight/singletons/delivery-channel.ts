import { DescribeDeliveryChannelsCommand } from '@aws-sdk/client-config-service';

import { reads } from '../permission';
import type { Singleton } from './singleton';

/** It may be left over from a recorder that is gone. */
export const deliveryChannel: Singleton = {
  type: 'AWS::Config::DeliveryChannel',
  what: 'a delivery channel of AWS Config',
  permissions: reads('config:DescribeDeliveryChannels'),
  live: async (aws) => {
    const { DeliveryChannels = [] } = await aws.config().send(new DescribeDeliveryChannelsCommand({}));
    return DeliveryChannels.map(({ name = '' }) => name);
  },
  instead: (name) =>
    `detection: { config: 'existing' }, unless nothing records any more: aws configservice delete-delivery-channel --delivery-channel-name ${name}`,
};
