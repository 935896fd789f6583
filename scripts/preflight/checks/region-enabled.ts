import { DescribeRegionsCommand } from '@aws-sdk/client-ec2';

import type { Check } from '../check';
import { command, failed, passed } from '../observation';
import { reads } from '../permission';
import { alwaysEnabledRegion } from '../always-enabled-region';

/** Everything else in a Region is asked only where this passes. */
export const regionEnabled: Check = {
  id: 'region-enabled',
  explanation: 'Every Region is switched on for the account: newer ones are off until somebody opts in.',
  mendedBy: '`aws account enable-region`',
  permissions: reads('ec2:DescribeRegions'),
  scope: 'account',
  async look({ account, partition, stacks }, aws) {
    const regions = [...new Set(stacks.map(({ region }) => region))];
    // A Region itself would answer only where it is on.
    const { Regions = [] } = await aws
      .in(alwaysEnabledRegion(partition))
      .ec2()
      .send(new DescribeRegionsCommand({ AllRegions: true }));
    return regions.map((region) => {
      const status = Regions.find(({ RegionName }) => RegionName === region)?.OptInStatus ?? 'not listed';
      const isOn = status === 'opt-in-not-required' || status === 'opted-in';
      const observation = isOn
        ? passed(`${region} is on for account ${account} (${status})`)
        : failed(
            `${region} is off for account ${account} (${status})`,
            command(`aws account enable-region --region-name ${region}`),
          );
      return { ...observation, region };
    });
  },
};
