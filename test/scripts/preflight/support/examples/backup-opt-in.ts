import { UpdateRegionSettingsCommand } from '@aws-sdk/client-backup';

import type { Example } from '../example';
import { targetWith } from '../target';

export const example: Example = {
  target: (account) => targetWith({ Selection: { Type: 'AWS::Backup::BackupSelection' } }, { account }),
  prepare: async (account) => {
    const ResourceTypeOptInPreference = { EKS: true, EBS: true };
    await account.aws().backup().send(new UpdateRegionSettingsCommand({ ResourceTypeOptInPreference }));
  },
};
