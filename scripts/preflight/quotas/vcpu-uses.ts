import type { Purchase } from '../../costs/instances';
import type { InstanceDemand } from './instance-demand';
import type { Quota } from './quota';
import type { QuotaUse } from './quota-use';
import { vcpuQuotaOf } from './vcpu-quotas';

/** An instance that runs. */
export interface RunningInstance {
  readonly type: string;
  readonly purchase: Purchase;
  /** Whether it belongs to the stacks that are looked at. */
  readonly isOurs: boolean;
}

/**
 * How far each quota of vCPUs is used, and what the demands add: at least with the smallest of their types and the nodes
 * that they start with, at most with the largest and all that they may grow to.
 *
 * @param vcpus of each type; types without any are left out
 */
export function vcpuUses(
  demands: readonly InstanceDemand[],
  running: readonly RunningInstance[],
  vcpus: ReadonlyMap<string, number>,
  region: string,
): QuotaUse[] {
  const quotas = new Map<string, Quota>();
  for (const { types, purchase } of demands) {
    for (const type of types) {
      const quota = vcpuQuotaOf(type, purchase);
      if (quota !== undefined) quotas.set(quota.code, quota);
    }
  }
  return [...quotas.values()].map((quota) => {
    const counts = (type: string, purchase: Purchase) => vcpuQuotaOf(type, purchase)?.code === quota.code;
    const total = (some: readonly RunningInstance[]) =>
      some
        .filter(({ type, purchase }) => counts(type, purchase))
        .reduce((sum, { type }) => sum + (vcpus.get(type) ?? 0), 0);
    const ours = total(running.filter(({ isOurs }) => isOurs));
    const sizes = demands.map(({ types, purchase, desired, most }) => {
      const known = types.filter((type) => counts(type, purchase)).map((type) => vcpus.get(type) ?? 0);
      // Types of another class may be started in place of these.
      const isCertain = known.length > 0 && known.length === types.length;
      return {
        atLeast: isCertain ? desired * Math.min(...known) : 0,
        atMost: known.length > 0 ? most * Math.max(...known) : 0,
      };
    });
    return {
      quota,
      where: `in ${region}`,
      used: total(running),
      more: sizes.reduce((sum, { atLeast }) => sum + atLeast, -ours),
      atMost: sizes.reduce((sum, { atMost }) => sum + atMost, -ours),
    };
  });
}
