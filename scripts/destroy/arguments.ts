import { ASSEMBLY_OPTIONS, sourceOf, type AssemblySource } from '../assembly/with-assembly';
import { readOptions } from '../terminal/read-options';
import { UsageError } from '../terminal/usage-error';

/** What the command line asks for. */
export interface DestroyArguments extends AssemblySource {
  readonly help: boolean;
  readonly json: boolean;
  readonly yes: boolean;
  /** The name of the environment, typed in advance. */
  readonly confirm: string | undefined;
  readonly unlock: boolean;
  readonly allowProtected: boolean;
  readonly deleteData: boolean;
  readonly removeFinalizers: boolean;
  readonly withoutKubernetes: boolean;
  /** Name of a role in the environment’s account; undefined: the credentials at hand. */
  readonly role: string | undefined;
  /** Minutes that one thing may take to go. */
  readonly timeoutMinutes: number;
}

const ROLE_NAME = /^[\w+=,.@/-]{1,512}$/;
const TIMEOUT_MINUTES = 15;

/**
 * Reads the command line.
 *
 * @throws UsageError
 */
export function parseArguments(commandLine: readonly string[]): DestroyArguments {
  const given = readOptions(commandLine, {
    help: { type: 'boolean', short: 'h' },
    json: { type: 'boolean', short: 'j' },
    yes: { type: 'boolean', short: 'y' },
    confirm: { type: 'string' },
    suffix: { type: 'string' },
    unlock: { type: 'boolean' },
    role: { type: 'string' },
    timeout: { type: 'string' },
    'allow-protected': { type: 'boolean' },
    'delete-data': { type: 'boolean' },
    'remove-finalizers': { type: 'boolean' },
    'without-kubernetes': { type: 'boolean' },
    ...ASSEMBLY_OPTIONS,
  });
  const suffix = given.suffix === undefined ? [] : [`suffix=${given.suffix}`];
  return {
    help: given.help === true,
    json: given.json === true,
    yes: given.yes === true,
    confirm: given.confirm,
    unlock: given.unlock === true,
    allowProtected: given['allow-protected'] === true,
    deleteData: given['delete-data'] === true,
    removeFinalizers: given['remove-finalizers'] === true,
    withoutKubernetes: given['without-kubernetes'] === true,
    role: given.role === undefined ? undefined : roleIn(given.role),
    timeoutMinutes: given.timeout === undefined ? TIMEOUT_MINUTES : minutesIn(given.timeout),
    ...sourceOf({ ...given, context: [...(given.context ?? []), ...suffix] }),
  };
}

function roleIn(role: string): string {
  if (ROLE_NAME.test(role)) return role;
  throw new UsageError(`--role takes the name of a role in the environment’s account; it was given "${role}"`);
}

function minutesIn(text: string): number {
  const minutes = Number(text);
  if (text.trim() !== '' && minutes > 0 && minutes <= 120) return minutes;
  throw new UsageError(`--timeout takes minutes above 0, up to 120; it was given "${text}"`);
}
