import type { TargetStack } from '../target';
import { isEmpty, type LiveStack } from './live-stacks';

/**
 * Stacks of a Region that the app made and no longer has.
 *
 * They bear the name of an environment that is deployed, and their description ends as those of its stacks do: `(platform
 * prod)`. A stack of somebody else may well bear such a name.
 */
export function formerStacks(stacks: readonly TargetStack[], live: ReadonlyMap<string, LiveStack>): LiveStack[] {
  const ours = stacks.flatMap(({ name, template }) => {
    const ending = endingOf(live.get(name)?.description);
    return ending === undefined ? [] : [`${template.namePrefix} ${ending}`];
  });
  return [...live.values()].filter(
    (stack) =>
      !isEmpty(stack) &&
      !stacks.some(({ name }) => name === stack.name) &&
      ours.includes(`${prefixOf(stack.name)} ${endingOf(stack.description) ?? ''}`),
  );
}

const prefixOf = (name: string): string => name.replace(/-[^-]*$/, '');

const endingOf = (description = ''): string | undefined => /\([^()]+\)$/.exec(description)?.[0];
