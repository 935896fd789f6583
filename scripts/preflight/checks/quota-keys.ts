import { paginateListKeys } from '@aws-sdk/client-kms';

import { allPages } from '../../aws/all-pages';
import { reads } from '../permission';
import { QUOTAS } from '../quotas/quota';
import { quotaCheck } from '../quotas/quota-check';
import { idsOf, OWNED_RESOURCES, ownedResources } from '../read/owned-resources';
import { resourcesOf } from '../resources';

/**
 * KMS lists the keys that AWS manages along with those of the account, and only a question about each tells them apart:
 * they are few beside a quota of a hundred thousand.
 */
export const quotaKeys = quotaCheck({
  id: 'quota-keys',
  explanation: 'The Region has room for the KMS keys of the stacks: one that waits for its deletion still counts.',
  permissions: [...OWNED_RESOURCES, ...reads('kms:ListKeys')],
  async uses(target, aws) {
    const keys = resourcesOf(target, 'AWS::KMS::Key');
    if (keys.length === 0) return [];
    const [owned, live] = await Promise.all([
      ownedResources(target, aws),
      allPages(paginateListKeys({ client: aws.kms() }, {}), ({ Keys }) => Keys),
    ]);
    const more = keys.length - idsOf(owned, 'AWS::KMS::Key').size;
    return [{ quota: QUOTAS.keys, where: `in ${aws.region}`, used: live.length, more }];
  },
});
