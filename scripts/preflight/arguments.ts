import { ASSEMBLY_OPTIONS, sourceOf, type AssemblySource } from '../assembly/with-assembly';
import { readRole } from '../aws/read-role';
import { readOptions } from '../terminal/read-options';
import { UsageError } from '../terminal/usage-error';

/** What the command line asks for. */
export interface PreflightArguments extends AssemblySource {
  readonly help: boolean;
  readonly json: boolean;
  readonly fix: boolean;
  readonly yes: boolean;
  /** Ids of the checks to run; empty: all. */
  readonly only: readonly string[];
  /** `lookup`, or the name of a role in each account; undefined: the credentials at hand, in their own account. */
  readonly role: string | undefined;
  /** Accounts that may deploy, beside the one that runs this. */
  readonly trust: readonly string[];
  /** Seconds that AWS may take for one answer. */
  readonly timeoutSeconds: number;
}

const ACCOUNT = /^\d{12}$/;
const TIMEOUT_SECONDS = 8;

/**
 * Reads the command line.
 *
 * @param known ids of the checks that there are
 * @throws UsageError
 */
export function parseArguments(commandLine: readonly string[], known: readonly string[]): PreflightArguments {
  const given = readOptions(commandLine, {
    help: { type: 'boolean', short: 'h' },
    json: { type: 'boolean', short: 'j' },
    fix: { type: 'boolean' },
    yes: { type: 'boolean', short: 'y' },
    only: { type: 'string', multiple: true },
    role: { type: 'string' },
    trust: { type: 'string', multiple: true },
    timeout: { type: 'string' },
    ...ASSEMBLY_OPTIONS,
  });
  const only = (given.only ?? []).flatMap((list) => list.split(',')).map((id) => id.trim());
  const unknown = only.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new UsageError(`--only takes ${known.join(', ')}; it was given "${unknown}"`);
  if (given.yes === true && given.fix !== true) {
    throw new UsageError('--yes answers what --fix asks: write both, or neither');
  }
  return {
    help: given.help === true,
    json: given.json === true,
    fix: given.fix === true,
    yes: given.yes === true,
    only,
    role: given.role === undefined ? undefined : readRole(given.role),
    trust: (given.trust ?? []).map(accountIn),
    timeoutSeconds: given.timeout === undefined ? TIMEOUT_SECONDS : secondsIn(given.timeout),
    ...sourceOf(given),
  };
}

function accountIn(account: string): string {
  if (ACCOUNT.test(account)) return account;
  throw new UsageError(`--trust takes the twelve digits of an account; it was given "${account}"`);
}

function secondsIn(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== '' && seconds > 0 && seconds <= 300) return seconds;
  throw new UsageError(`--timeout takes seconds above 0, up to 300; it was given "${text}"`);
}
