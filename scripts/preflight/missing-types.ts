import type { InstanceGroup } from './instance-groups';

/** The zones in which each type is offered. */
export type Offerings = ReadonlyMap<string, ReadonlySet<string>>;

/** What a group lacks. */
export interface MissingTypes {
  /** Zones that offer none of its types: nothing can be launched there. */
  readonly zones: readonly string[];
  /** Types that no zone of the group offers: it has fewer to choose from than it looks. */
  readonly types: readonly string[];
}

/** Compares what a group may launch with what its zones offer; a type that only some of them offer is enough. */
export const missingTypes = ({ types, zones }: InstanceGroup, offered: Offerings): MissingTypes => ({
  zones: zones.filter((zone) => !types.some((type) => offered.get(type)?.has(zone))),
  types: types.filter((type) => !zones.some((zone) => offered.get(type)?.has(zone))),
});
