import type { Aws, AwsIn } from '../aws';
import { placesOf, regionOfRole, type Place } from '../places';
import type { Version } from '../rehearsal';
import { stackState, type StackState } from '../stack-state';
import { readBackups, type LiveBackups } from './backups';
import { readBuckets, type LiveBucket } from './buckets';
import { readClusters, type LiveClusters } from './clusters';
import { readInside, type LiveInside } from './inside';
import { readKeys, type LiveKey } from './keys';
import { readLogGroups, type LiveLogGroups } from './log-groups';
import { readNetwork, type LiveNetwork } from './network';
import { readParameters, type LiveParameters } from './parameters';
import { readRoles, type LiveRole } from './roles';
import { readTagged } from './tagged';

/** Everything that stands in one Region of the account, as the services’ own APIs tell it. */
export interface Live extends LiveNetwork, LiveClusters, LiveLogGroups, LiveBackups, LiveInside {
  readonly keys: readonly LiveKey[];
  /** Roles of the stacks of this Region. */
  readonly roles: readonly LiveRole[];
  readonly buckets: readonly LiveBucket[];
  readonly parameters: LiveParameters;
  /** ARNs of everything that carries the environment’s tags. */
  readonly tagged: readonly string[];
  /** The stacks of the assembly that are there. */
  readonly stacks: readonly StackState[];
}

/** What stands in a Region. */
export interface Standing {
  readonly place: Place;
  readonly live: Live;
}

/** Reads every Region of a version, its own first. */
export const readRegions = (awsIn: AwsIn, version: Version): Promise<Standing[]> =>
  Promise.all(
    placesOf(version).map(async (place) => ({ place, live: await readLive(awsIn(place.region), version, place) })),
  );

/** Reads one Region. */
export async function readLive(aws: Aws, version: Version, { region, stacks }: Place): Promise<Live> {
  const states = await Promise.all(stacks.map(({ name }) => stackState(aws, name)));
  return {
    ...(await readNetwork(aws)),
    ...(await readClusters(aws)),
    ...(await readLogGroups(aws)),
    ...(await readBackups(aws)),
    ...(await readInside(aws, region)),
    keys: await readKeys(aws),
    roles: await readRoles(aws, (name) => regionOfRole(version, name) === region),
    buckets: await readBuckets(aws, region),
    parameters: await readParameters(aws),
    tagged: await readTagged(aws, version.environment),
    stacks: states.filter((state) => state !== undefined),
  };
}
