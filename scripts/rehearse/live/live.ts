import { paginateDescribeLogGroups, type LogGroup } from '@aws-sdk/client-cloudwatch-logs';

import { namePrefix } from '../../../lib/config/names';
import type { Aws } from '../aws';
import type { Version } from '../rehearsal';
import { stackState, type StackState } from '../stack-state';
import { readClusters, type LiveClusters } from './clusters';
import { readKeys, type LiveKey } from './keys';
import { readNetwork, type LiveNetwork } from './network';
import { readParameters, type LiveParameters } from './parameters';
import { readRoles, type LiveRole } from './roles';
import { readTagged } from './tagged';

/** Everything that stands in the account, as the services’ own APIs tell it. */
export interface Live extends LiveNetwork, LiveClusters {
  readonly keys: readonly LiveKey[];
  /** Roles whose names begin with the environment’s. */
  readonly roles: readonly LiveRole[];
  readonly logGroups: readonly LogGroup[];
  readonly parameters: LiveParameters;
  /** ARNs of everything that carries the environment’s tags. */
  readonly tagged: readonly string[];
  /** The stacks of the assembly that are there. */
  readonly stacks: readonly StackState[];
}

/** Reads the account. */
export async function readLive(aws: Aws, { environment, stacks }: Version): Promise<Live> {
  const states = await Promise.all(stacks.map(({ name }) => stackState(aws, name)));
  const logGroups: LogGroup[] = [];
  for await (const page of paginateDescribeLogGroups({ client: aws.logs }, {})) {
    logGroups.push(...(page.logGroups ?? []));
  }
  return {
    ...(await readNetwork(aws)),
    ...(await readClusters(aws)),
    keys: await readKeys(aws),
    roles: await readRoles(aws, `${namePrefix(environment)}-`),
    logGroups,
    parameters: await readParameters(aws),
    tagged: await readTagged(aws, environment),
    stacks: states.filter((state) => state !== undefined),
  };
}
