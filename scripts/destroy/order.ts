import type { LayoutStack } from './layout';
import type { LiveStack } from './live-stack';

/**
 * The stacks that stand in the order in which they can go: each before those that it was deployed after. First come those
 * that the assembly does not have any more, the youngest of them first: they may use what the others export.
 */
export function deletionOrder(live: readonly LiveStack[], layout: readonly LayoutStack[]): LiveStack[] {
  const known = new Map(layout.map((stack) => [stack.name, stack]));
  const strangers = live.filter(({ name }) => !known.has(name)).sort((one, other) => other.created - one.created);
  const deployed: string[] = [];
  const deploy = ({ name, after }: LayoutStack): void => {
    if (deployed.includes(name)) return;
    for (const before of after) {
      const stack = known.get(before);
      if (stack !== undefined) deploy(stack);
    }
    deployed.push(name);
  };
  layout.forEach(deploy);
  const ours = deployed.toReversed().flatMap((name) => live.find((stack) => stack.name === name) ?? []);
  return [...strangers, ...ours];
}
