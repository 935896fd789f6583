import type { Aws } from '../../aws/aws';
import type { Check } from '../check';
import type { Target } from '../target';
import { appliedValue, QUOTA_VALUES } from './applied-value';
import { judgeUse, type QuotaUse } from './quota-use';

/** Quotas of a Region that are asked for together. */
export interface QuotaFamily extends Pick<Check, 'id' | 'explanation' | 'permissions'> {
  /** @returns nothing for quotas that the target does not touch */
  readonly uses: (target: Target, aws: Aws) => Promise<readonly QuotaUse[]>;
}

/** A check that holds what the stacks need against what AWS allows. */
export const quotaCheck = ({ id, explanation, permissions, uses }: QuotaFamily): Check => ({
  id,
  explanation,
  mendedBy: '`aws service-quotas request-service-quota-increase`',
  permissions: [...QUOTA_VALUES, ...permissions],
  scope: 'region',
  look: async (target, aws) => {
    const found = await uses(target, aws);
    return Promise.all(found.map(async (use) => judgeUse(use, await appliedValue(aws, use.quota), aws.region)));
  },
});
