import { GetAccountSummaryCommand } from '@aws-sdk/client-iam';

import { alwaysEnabledRegion } from '../always-enabled-region';
import type { Check } from '../check';
import { reads } from '../permission';
import { QUOTAS } from '../quotas/quota';
import { judgeUse } from '../quotas/quota-use';
import { idsOf, OWNED_RESOURCES, ownedEverywhere } from '../read/owned-resources';
import { resourcesOf } from '../resources';

/** IAM says itself how far its quotas are used: no other service need be asked. */
export const quotaIam: Check = {
  id: 'quota-iam',
  explanation: 'The account has room for the roles and policies of the stacks, in all Regions together.',
  mendedBy: '`aws service-quotas request-service-quota-increase`',
  permissions: [...OWNED_RESOURCES, ...reads('iam:GetAccountSummary')],
  scope: 'account',
  async look(target, aws) {
    const wanted = KINDS.map((kind) => ({ ...kind, needed: resourcesOf(target, kind.type).length }));
    if (wanted.every(({ needed }) => needed === 0)) return [];
    const region = alwaysEnabledRegion(target.partition);
    const [owned, { SummaryMap = {} }] = await Promise.all([
      ownedEverywhere(target, aws),
      aws.in(region).iam().send(new GetAccountSummaryCommand({})),
    ]);
    return wanted.map(({ type, quota, count, limit, needed }) => {
      const use = { quota, where: `in account ${target.account}`, used: SummaryMap[count] ?? 0 };
      return judgeUse({ ...use, more: needed - idsOf(owned, type).size }, SummaryMap[limit] ?? 0, region);
    });
  },
};

const KINDS = [
  { type: 'AWS::IAM::Role', quota: QUOTAS.roles, count: 'Roles', limit: 'RolesQuota' },
  { type: 'AWS::IAM::ManagedPolicy', quota: QUOTAS.policies, count: 'Policies', limit: 'PoliciesQuota' },
] as const;
