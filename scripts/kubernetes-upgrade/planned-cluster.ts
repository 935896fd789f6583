import { clusterName, stackName } from '../../lib/config/names';
import type { Environment } from '../../lib/config/schema';
import { isRecoverable, secondRegion } from '../../lib/config/second-region';

/** A cluster that is upgraded, as the configuration describes it. */
export interface PlannedCluster {
  /** The environment as it stands in the Region of this cluster. */
  readonly environment: Environment;
  readonly region: string;
  readonly name: string;
  /** The stack that holds it. */
  readonly stack: string;
  readonly isSecond: boolean;
}

/** The clusters of an environment in the order of their upgrade: the second Region is the rehearsal of the first. */
export function plannedClusters(environment: Environment): PlannedCluster[] {
  const first = planned(environment, stackName(environment, 'Eks'), false);
  if (!isRecoverable(environment)) return [first];
  return [planned(secondRegion(environment), stackName(environment, 'DrRegion'), true), first];
}

const planned = (environment: Environment, stack: string, isSecond: boolean): PlannedCluster => ({
  environment,
  region: environment.region,
  name: clusterName(environment),
  stack,
  isSecond,
});
