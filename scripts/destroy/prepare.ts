import type { Session } from '../aws/session';
import type { Aws } from '../aws/aws';
import { wordsOf } from '../aws/words-of';
import { CannotTryError } from '../terminal/cannot-try-error';
import { Failure } from '../terminal/failure';
import { layoutOf, type Layout } from './layout';
import { liveStacks, type LiveStack } from './live-stack';
import { deletionOrder } from './order';
import { placesOf, type Place } from './place';
import { protectionsOf, type LiveCluster, type Protection } from './protections';
import { liveClusters } from './reach-clusters';

/** An environment as it stands. */
export interface Standing {
  readonly layout: Layout;
  readonly account: string;
  /** In the order in which they go. */
  readonly stacks: readonly LiveStack[];
  readonly clusters: readonly LiveCluster[];
  readonly places: readonly Place[];
  readonly protections: readonly Protection[];
}

/** Where an environment is looked for. */
export interface Wanted {
  readonly assembly: string;
  readonly homeRegion: string;
  readonly session: Session;
  /** Name of a role in the environment’s account; undefined: the credentials at hand. */
  readonly role: string | undefined;
}

/**
 * Looks at an environment. It only reads.
 *
 * @throws CannotTryError when AWS does not answer, or somebody is changing the environment
 * @throws UsageError when the assembly holds more than one environment
 */
export async function prepare({ assembly, homeRegion, session, role }: Wanted): Promise<Standing> {
  const layout = layoutOf(assembly, homeRegion);
  const asked: Aws[] = [session.as([], homeRegion)];
  try {
    const caller = await session.caller();
    const account = layout.account ?? caller.account;
    if (role === undefined && account !== caller.account) {
      throw new CannotTryError(
        `${layout.prefix} stands in account ${account}, and these are credentials of ${caller.account} (${caller.arn}). ` +
          'Use credentials of that account, or name a role in it with --role.',
      );
    }
    const roles = role === undefined ? [] : [`arn:${partitionOf(caller.arn)}:iam::${account}:role/${role}`];
    return await look(layout, account, (region) => {
      const aws = session.as(roles, region);
      asked.push(aws);
      return aws;
    });
  } catch (error) {
    const why = error instanceof Failure ? undefined : wordsOf(error, ...asked);
    if (why === undefined) throw error;
    throw new CannotTryError(`${layout.prefix} could not be looked at: ${why}. Nothing was done.`, {
      cause: error,
    });
  }
}

const partitionOf = (arn: string): string => arn.split(':')[1] ?? 'aws';

async function look(layout: Layout, account: string, awsIn: (region: string) => Place['aws']): Promise<Standing> {
  const regions = new Set([layout.region, ...layout.stacks.map(({ region }) => region)]);
  const live: LiveStack[] = [];
  for (const region of regions) live.push(...(await liveStacks(awsIn(region), layout.prefix)));
  const busy = live.find(({ status }) => status.endsWith('_IN_PROGRESS') && !/^(DELETE|REVIEW)_/.test(status));
  if (busy !== undefined) {
    throw new CannotTryError(
      `${busy.name} in ${busy.region} is ${busy.status}: somebody is deploying. Wait until that has ended, then run the command again.`,
    );
  }
  const places = placesOf(layout, live, awsIn);
  const clusters = await liveClusters(places);
  return {
    layout,
    account,
    stacks: deletionOrder(live, layout.stacks),
    clusters,
    places,
    protections: protectionsOf(live, clusters),
  };
}
