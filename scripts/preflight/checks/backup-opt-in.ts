import { DescribeRegionSettingsCommand } from '@aws-sdk/client-backup';

import type { Check } from '../check';
import { command, passed, warning } from '../observation';
import { reads } from '../permission';
import { resourcesOf } from '../resources';

/** What a backup of a cluster holds: its objects, and the volumes of its pods. */
const WANTED = ['EKS', 'EBS'];

/**
 * A plan that names resources by ARN backs them up whatever is opted in to; one that goes by tags does not, nor do backups
 * on demand in the console. So this warns.
 */
export const backupOptIn: Check = {
  id: 'backup-opt-in',
  explanation: 'AWS Backup may back up clusters and volumes in the Region, where the stacks have a plan for them.',
  mendedBy: '`aws backup update-region-settings`',
  permissions: reads('backup:DescribeRegionSettings'),
  scope: 'region',
  async look(target, aws) {
    if (resourcesOf(target, 'AWS::Backup::BackupSelection').length === 0) return [];
    const { ResourceTypeOptInPreference = {} } = await aws.backup().send(new DescribeRegionSettingsCommand({}));
    const missing = WANTED.filter((type) => ResourceTypeOptInPreference[type] !== true);
    if (missing.length === 0) return [passed(`AWS Backup is opted in to ${WANTED.join(' and ')} in ${aws.region}`)];
    const preference = missing.map((type) => `${type}=true`).join(',');
    return [
      warning(
        `AWS Backup is not opted in to ${missing.join(' and ')} in ${aws.region}: only what a plan names by ARN is backed up`,
        command(
          `aws backup update-region-settings --resource-type-opt-in-preference ${preference} --region ${aws.region}`,
        ),
      ),
    ];
  },
};
