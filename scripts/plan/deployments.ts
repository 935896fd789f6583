import type { PlannedStack } from './steps';

/**
 * Divides stacks into groups that have nothing to do with each other: one for each environment. A group keeps the order
 * of the stacks, and groups the order of their first ones.
 */
export function deploymentsIn(stacks: readonly PlannedStack[]): (readonly PlannedStack[])[] {
  const groups: PlannedStack[][] = [];
  for (const stack of stacks) {
    const joined = groups.filter((group) => group.some((other) => isLinked(stack, other)));
    const merged = [...joined.flat(), stack];
    const [first] = joined;
    if (first === undefined) groups.push(merged);
    else {
      groups.splice(groups.indexOf(first), 1, merged);
      for (const group of joined.slice(1)) groups.splice(groups.indexOf(group), 1);
    }
  }
  return groups;
}

const isLinked = (one: PlannedStack, other: PlannedStack): boolean => refers(one, other) || refers(other, one);

const refers = ({ after, nestedIn }: PlannedStack, { name }: PlannedStack): boolean =>
  after.includes(name) || nestedIn === name;
