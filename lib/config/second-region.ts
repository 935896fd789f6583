import { secondName } from './names';
import type { Environment } from './schema';
import type { Capacity } from './sections/capacity';
import type { Recovery } from './sections/recovery';

/** An environment that has a second Region. */
export type RecoverableEnvironment = Environment & { readonly recovery: Recovery };

/** Whether the environment has a second Region. */
export const isRecoverable = (environment: Environment): environment is RecoverableEnvironment =>
  environment.recovery !== undefined;

/** Nodes that stand ready in a warm standby, of every group that always has some: two survive the loss of one. */
const STANDBY_NODES = 2;

const NODES_READY: Readonly<Record<Recovery['mode'], number>> = { 'pilot-light': 0, 'warm-standby': STANDBY_NODES };

const ready = (item: Capacity, mode: Recovery['mode']): Capacity =>
  'minSize' in item ? { ...item, minSize: Math.min(item.minSize, NODES_READY[mode]) } : item;

/**
 * The environment as it stands in its second Region: the same in everything but place, addresses, name and size.
 *
 * Its own `recovery` looks back at the first Region, so that both sides read the range of the other in the same place.
 */
export function secondRegion(environment: RecoverableEnvironment): RecoverableEnvironment {
  const { region, network, capacity, recovery } = environment;
  const { controlPlaneZones, ...sameNetwork } = network;
  return {
    ...secondName(environment),
    region: recovery.region,
    network: {
      ...sameNetwork,
      cidr: recovery.cidr,
      availabilityZones: recovery.availabilityZones,
      ...(recovery.controlPlaneZones === undefined ? {} : { controlPlaneZones: recovery.controlPlaneZones }),
      nat: recovery.nat,
      endpoints: recovery.endpoints ?? network.endpoints,
    },
    capacity: capacity.map((item) => ready(item, recovery.mode)),
    recovery: {
      ...recovery,
      region,
      cidr: network.cidr,
      availabilityZones: network.availabilityZones,
      controlPlaneZones,
      nat: network.nat,
      endpoints: network.endpoints,
    },
  };
}
