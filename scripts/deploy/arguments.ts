import { ASSEMBLY_OPTIONS, sourceOf, type AssemblySource } from '../assembly/with-assembly';
import { readOptions } from '../terminal/read-options';
import { readRole } from '../aws/read-role';
import { UsageError } from '../terminal/usage-error';

/** What the command line asks for. */
export interface DeployArguments extends AssemblySource {
  readonly help: boolean;
  readonly json: boolean;
  /** Go on without being asked. */
  readonly yes: boolean;
  /** Go on although something could not be checked. */
  readonly allowUnchecked: boolean;
  /** Show what would happen, and stop before anything is changed. */
  readonly plan: boolean;
  /** Take away the lock that somebody else has left. */
  readonly unlock: boolean;
  /** As for preflight: through which role targets are read. */
  readonly role: string | undefined;
  /** Stacks that are deployed at a time, as far as they do not wait for each other. */
  readonly concurrency: number;
}

/** More than stand side by side in any environment. */
const CONCURRENCY = 4;
const MOST_AT_A_TIME = 16;

/**
 * Reads the command line.
 *
 * @throws UsageError
 */
export function parseArguments(commandLine: readonly string[]): DeployArguments {
  const given = readOptions(commandLine, {
    help: { type: 'boolean', short: 'h' },
    json: { type: 'boolean', short: 'j' },
    yes: { type: 'boolean', short: 'y' },
    plan: { type: 'boolean' },
    unlock: { type: 'boolean' },
    'allow-unchecked': { type: 'boolean' },
    concurrency: { type: 'string' },
    suffix: { type: 'string' },
    role: { type: 'string' },
    ...ASSEMBLY_OPTIONS,
  });
  if (given.plan === true && given.unlock === true) {
    throw new UsageError('--unlock deletes a lock so as to deploy, and --plan deploys nothing: leave one out');
  }
  const { suffix, context = [] } = given;
  return {
    help: given.help === true,
    json: given.json === true,
    yes: given.yes === true,
    plan: given.plan === true,
    unlock: given.unlock === true,
    allowUnchecked: given['allow-unchecked'] === true,
    role: given.role === undefined ? undefined : readRole(given.role),
    concurrency: given.concurrency === undefined ? CONCURRENCY : countIn(given.concurrency),
    ...sourceOf({ ...given, context: suffix === undefined ? context : [...context, `suffix=${suffix}`] }),
  };
}

function countIn(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_AT_A_TIME) return count;
  throw new UsageError(`--concurrency takes a whole number from 1 to ${MOST_AT_A_TIME}; it was given "${text}"`);
}
