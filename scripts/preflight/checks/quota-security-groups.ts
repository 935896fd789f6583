import type { Check } from '../check';
import { byHand, command, failed, passed, type Fix, type Observation } from '../observation';
import { appliedValue, QUOTA_VALUES } from '../quotas/applied-value';
import { QUOTAS, type Quota } from '../quotas/quota';
import { mostGroups, mostRules, type Largest } from '../quotas/security-groups';

/** Rules that AWS lets one network interface have, through all of its groups. */
const RULES_PER_INTERFACE = 1_000;

/**
 * What matters is how many rules one group has, and how many groups one interface is in: both stand in the templates.
 *
 * https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-security-groups
 */
export const quotaSecurityGroups: Check = {
  id: 'quota-security-groups',
  explanation: 'No security group has more rules than AWS allows, and no network interface is in more groups.',
  mendedBy: '`aws service-quotas request-service-quota-increase`, or merging rules',
  permissions: QUOTA_VALUES,
  scope: 'region',
  async look(target, aws) {
    const [inbound, outbound, groups] = [mostRules(target, 'Ingress'), mostRules(target, 'Egress'), mostGroups(target)];
    if (inbound === undefined && outbound === undefined && groups === undefined) return [];
    const [rules, perInterface] = await Promise.all([
      appliedValue(aws, QUOTAS.rules),
      appliedValue(aws, QUOTAS.groups),
    ]);
    return [
      ...judged(inbound, 'inbound rules', rules, raiseRules(inbound, perInterface, aws.region)),
      ...judged(outbound, 'outbound rules', rules, raiseRules(outbound, perInterface, aws.region)),
      ...judged(groups, 'security groups', perInterface, raise(QUOTAS.groups, groups?.count ?? 0, aws.region)),
    ];
  },
};

function judged(most: Largest | undefined, what: string, limit: number, fix: Fix): Observation[] {
  if (most === undefined) return [];
  const says = `${most.of} has ${most.count} ${what}, more than any other, where ${limit} are allowed`;
  return [most.count > limit ? failed(says, fix) : passed(says)];
}

const raise = ({ service, code }: Quota, value: number, region: string): Fix =>
  command(
    `aws service-quotas request-service-quota-increase --service-code ${service} --quota-code ${code}` +
      ` --desired-value ${value} --region ${region}`,
  );

/** More rules in a group only as long as rules times groups stay below what an interface takes. */
export const raiseRules = (most: Largest | undefined, groups: number, region: string): Fix =>
  (most?.count ?? 0) * groups <= RULES_PER_INTERFACE
    ? raise(QUOTAS.rules, most?.count ?? 0, region)
    : byHand(
        `merge rules, for example ports that follow each other: AWS allows ${RULES_PER_INTERFACE} for rules times groups of an interface, and ${groups} groups are allowed now (${QUOTAS.groups.code})`,
      );
