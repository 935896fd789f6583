import type { Json } from '../../lib/compliance/template';
import { literal } from './pseudo-parameters';
import { referred } from './referred';
import type { Target, TargetStack } from './target';

/** The zones that subnets stand in, in alphabetical order, as far as the templates say. */
export function zonesOf(subnets: readonly Json[], stack: TargetStack, target: Target): string[] {
  const zones = subnets.flatMap(
    (subnet) => literal(referred(subnet, stack, target)?.properties['AvailabilityZone'], target) ?? [],
  );
  return [...new Set(zones)].sort();
}
