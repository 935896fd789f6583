import { readRole } from '../aws/read-role';
import { readOptions } from '../terminal/read-options';
import { UsageError } from '../terminal/usage-error';
import { isMinor } from './minor';

/** What the command line asks for. */
export interface UpgradeArguments {
  readonly help: boolean;
  readonly json: boolean;
  readonly apply: boolean;
  readonly yes: boolean;
  /** Take away the lock that somebody else has left. */
  readonly unlock: boolean;
  /** Name of one environment; undefined: the default one. */
  readonly environment: string | undefined;
  /** Context for the configuration and the synthesis, each `key=value`. */
  readonly context: readonly string[];
  /** `1.36`. Empty with --help alone. */
  readonly to: string;
  /** `lookup`, or the name of the role through which the clusters are read; undefined: whatever is needed. */
  readonly role: string | undefined;
  /** Seconds that AWS may take for one answer. */
  readonly timeoutSeconds: number;
}

const TIMEOUT_SECONDS = 8;

/** @throws UsageError */
export function parseArguments(commandLine: readonly string[]): UpgradeArguments {
  const given = readOptions(commandLine, {
    help: { type: 'boolean', short: 'h', default: false },
    json: { type: 'boolean', short: 'j', default: false },
    apply: { type: 'boolean', default: false },
    yes: { type: 'boolean', short: 'y', default: false },
    unlock: { type: 'boolean', default: false },
    environment: { type: 'string', short: 'e' },
    context: { type: 'string', short: 'c', multiple: true },
    to: { type: 'string' },
    role: { type: 'string' },
    timeout: { type: 'string' },
  });
  if (given.yes && !given.apply) throw new UsageError('--yes answers what --apply asks: write both, or neither');
  if (given.unlock && !given.apply)
    throw new UsageError('--unlock deletes a lock so as to --apply: write both, or neither');
  return {
    help: given.help,
    json: given.json,
    apply: given.apply,
    yes: given.yes,
    unlock: given.unlock,
    ...environmentIn(given.environment, given.context ?? []),
    to: given.help ? '' : versionIn(given.to),
    role: given.role === undefined ? undefined : readRole(given.role),
    timeoutSeconds: given.timeout === undefined ? TIMEOUT_SECONDS : secondsIn(given.timeout),
  };
}

/** The environment stands apart from other context, and is one. */
function environmentIn(
  option: string | undefined,
  given: readonly string[],
): Pick<UpgradeArguments, 'environment' | 'context'> {
  const key = 'environment=';
  const stray = given.find((pair) => !/^[^=]+=/.test(pair));
  if (stray !== undefined) throw new UsageError(`-c takes key=value; it was given "${stray}"`);
  const inContext = given.findLast((pair) => pair.startsWith(key))?.slice(key.length);
  const environment = option ?? inContext;
  if (environment !== undefined && /,|^all$/.test(environment)) {
    throw new UsageError(
      `--environment takes one name: environments are upgraded one by one; it was given "${environment}"`,
    );
  }
  return { environment, context: given.filter((pair) => !pair.startsWith(key)) };
}

function versionIn(text: string | undefined): string {
  if (text === undefined) throw new UsageError('--to says where to: --to 1.36');
  if (isMinor(text)) return text;
  throw new UsageError(`--to takes a Kubernetes minor such as 1.36; it was given "${text}"`);
}

function secondsIn(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== '' && seconds > 0 && seconds <= 300) return seconds;
  throw new UsageError(`--timeout takes seconds above 0, up to 300; it was given "${text}"`);
}
