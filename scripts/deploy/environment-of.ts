import { readStackTemplate } from '../assembly/read-stack-template';
import { readStacks } from '../assembly/read-stacks';
import { UsageError } from '../terminal/usage-error';

/** The environment that an assembly is of. */
export interface DeployedEnvironment {
  /** What all its names begin with: `platform-prod`. */
  readonly prefix: string;
  /** Its own Region, where its first stack stands; undefined where that names none. */
  readonly region: string | undefined;
}

/**
 * The one environment whose stacks an assembly holds.
 *
 * @throws UsageError when there are several, or none
 */
export function environmentOf(assembly: string): DeployedEnvironment {
  const stacks = readStacks(assembly);
  const prefixes = [...new Set(stacks.map((stack) => readStackTemplate(stack).namePrefix))];
  const [prefix] = prefixes;
  if (prefix === undefined) throw new UsageError(`${assembly} holds no stack`);
  if (prefixes.length > 1) {
    throw new UsageError(
      `One environment at a time: name one of ${prefixes.join(', ')} with --environment and --suffix`,
    );
  }
  return { prefix, region: stacks[0]?.region ?? undefined };
}
