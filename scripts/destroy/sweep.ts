import type { Aws } from '../aws/aws';
import { troubleOf } from '../aws/trouble';
import type { How } from './how';
import { isAbsent } from './is-absent';
import type { Outcome } from './outcome';
import { waitUntilGone } from './wait-until-gone';
import { wordsOf } from '../aws/words-of';

/** Things of one kind that are to go. */
export interface Sweep<Thing> {
  readonly aws: Aws;
  /** Those that still stand; what is on its way out still stands. */
  readonly list: () => Promise<readonly Thing[]>;
  /** `load balancer k8s-shop-front`. */
  readonly nameOf: (thing: Thing) => string;
  /** Asks AWS to delete it; asked again as long as it stands. */
  readonly remove: (thing: Thing) => Promise<unknown>;
  /** What a person does when AWS goes on refusing. */
  readonly byHand: (thing: Thing) => string;
}

/** What AWS says of something that another thing, which is going too, still uses. */
const PASSING = /DependencyViolation|InUse|in use|DeleteConflict|dependent object|OperationAborted|currently attached/i;

/** Deletes all things of one kind and waits until they are gone; says which would not go, and why. */
export async function sweep<Thing>(
  { aws, list, nameOf, remove, byHand }: Sweep<Thing>,
  how: Pick<How, 'clock' | 'patience' | 'say'>,
): Promise<Outcome> {
  const seen = new Set<string>();
  const refused = new Map<string, string>();
  const isFinal = new Set<string>();
  const look = async (): Promise<readonly Thing[]> => {
    const standing = await list();
    for (const thing of standing) {
      const name = nameOf(thing);
      if (isFinal.has(name)) continue;
      if (!seen.has(name)) how.say(`  delete ${name}`);
      seen.add(name);
      const refusal = await refusalOf(aws, () => remove(thing));
      if (refusal === undefined) refused.delete(name);
      else refused.set(name, refusal.why);
      if (refusal?.isFinal === true) isFinal.add(name);
    }
    return standing.every((thing) => isFinal.has(nameOf(thing))) ? [] : standing;
  };
  await waitUntilGone(look, nameOf, how);
  const left = seen.size === 0 ? [] : await list();
  const names = new Set(left.map(nameOf));
  return {
    did: [...seen].filter((name) => !names.has(name)).map((name) => `deleted ${name}`),
    stuck: left.map((thing) => ({
      what: nameOf(thing),
      why: refused.get(nameOf(thing)) ?? 'AWS has taken the order and has not carried it out',
      next: byHand(thing),
    })),
  };
}

async function refusalOf(
  aws: Aws,
  act: () => Promise<unknown>,
): Promise<{ why: string; isFinal: boolean } | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    const trouble = troubleOf(error);
    const why = wordsOf(error, aws);
    if (trouble === undefined || why === undefined) throw error;
    const isPassing = error instanceof Error && PASSING.test(`${error.name} ${error.message}`);
    return {
      why,
      isFinal: (!isPassing && trouble.kind === 'refused') || trouble.kind === 'denied',
    };
  }
}
