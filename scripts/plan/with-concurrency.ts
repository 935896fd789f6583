import { schedule } from './schedule';
import { stepsOf, type PlannedStack } from './steps';

/** A stack that is being deployed, or was, in one of the places that the CLI has. */
interface Placed {
  readonly name: string;
  readonly endsAt: number;
}

/**
 * Stacks as the CDK CLI deploys them when it makes a few at a time: each waits for the one whose place it takes as well.
 * Places go to the first stack, in the order of the assembly, that waits for no other.
 *
 * @param concurrency what `cdk deploy --concurrency` says; its default is 1
 */
export function withConcurrency(stacks: readonly PlannedStack[], concurrency: number): PlannedStack[] {
  const names = new Set(stacks.map(({ name }) => name));
  const endOf = new Map<string, number>();
  const places: Placed[] = [];
  const inPlaces = new Map<string, PlannedStack>();
  const outer = stacks.filter(({ nestedIn }) => nestedIn === null);
  while (inPlaces.size < outer.length) {
    const waiting = outer.filter(({ name }) => !inPlaces.has(name));
    const ready = waiting.flatMap((stack) => {
      const ends = stack.after.filter((name) => names.has(name)).map((name) => endOf.get(name) ?? Infinity);
      return [{ stack, from: Math.max(0, ...ends) }];
    });
    const freed = places.length < concurrency ? undefined : [...places].sort((a, b) => a.endsAt - b.endsAt)[0];
    const freeAt = freed?.endsAt ?? 0;
    const next = ready.reduce((best, one) => (Math.max(one.from, freeAt) < Math.max(best.from, freeAt) ? one : best));
    const { stack, from } = next;
    inPlaces.set(stack.name, { ...stack, after: freed === undefined ? stack.after : [...stack.after, freed.name] });
    const endsAt = Math.max(from, freeAt) + secondsOf(stack, stacks);
    endOf.set(stack.name, endsAt);
    if (freed !== undefined) places.splice(places.indexOf(freed), 1);
    places.push({ name: stack.name, endsAt });
  }
  return stacks.map((stack) => inPlaces.get(stack.name) ?? stack);
}

/** How long a stack takes by itself, with those nested in it. */
const secondsOf = ({ name }: PlannedStack, stacks: readonly PlannedStack[]): number =>
  schedule(stepsOf(stacks.filter((one) => one.name === name || one.nestedIn === name))).seconds;
