import { DescribeKeyCommand } from '@aws-sdk/client-kms';

import type { Keepsake } from './keepsake';

/** Encryption keys: whoever deletes one loses all that it encrypts. */
export const keys: Keepsake = {
  type: 'AWS::KMS::Key',
  kind: 'key',
  arn: /^arn:[^:]+:kms:[^:]+:[^:]+:key\/(.+)$/,
  async stands(aws, KeyId) {
    const { KeyMetadata } = await aws.kms().send(new DescribeKeyCommand({ KeyId }));
    return KeyMetadata?.KeyState !== 'PendingDeletion';
  },
  command: (id, region) =>
    `aws kms schedule-key-deletion --key-id ${id} --pending-window-in-days 30 --region ${region}`,
};
