import { readStacks, type AssemblyStack } from '../assembly/read-stacks';
import { readStackTemplate } from '../assembly/read-stack-template';
import { UsageError } from '../terminal/usage-error';
import type { RegionalTemplate } from './regional-template';

/**
 * The templates of one environment from a cloud assembly. Stacks of an environment share the first part of their names:
 * `platform-prod` of `platform-prod-Vpc`.
 *
 * @param stacks that first part; needed where the assembly holds several environments
 * @throws UnreadableAssemblyError
 * @throws UsageError when the assembly holds none or several to choose from
 */
export function readEnvironment(assembly: string, stacks?: string): RegionalTemplate[] {
  const all = readStacks(assembly);
  const prefixes = [...new Set(all.map(prefixOf))];
  const [only] = prefixes;
  const wanted = stacks ?? (prefixes.length === 1 ? only : undefined);
  if (wanted === undefined || !prefixes.includes(wanted)) {
    const there = prefixes.length === 0 ? 'no stack' : `the stacks of ${prefixes.join(', ')}`;
    throw new UsageError(`The assembly holds ${there}: say which with --stacks, such as --stacks platform-prod.`);
  }
  return all
    .filter((stack) => prefixOf(stack) === wanted)
    .map((stack) => ({ ...readStackTemplate(stack), region: stack.region ?? '' }));
}

/** A nested stack belongs where its parent does. */
const prefixOf = ({ name, nestedIn }: AssemblyStack): string => (nestedIn ?? name).replace(/-[^-]*$/, '');
