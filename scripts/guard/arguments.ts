import { readRole } from '../aws/read-role';
import { readOptions } from '../terminal/read-options';
import { UsageError } from '../terminal/usage-error';
import type { Acceptance } from './accept';
import { WAIVERS } from './waivers';

/** What the command line asks for. */
export interface GuardArguments {
  readonly help: boolean;
  readonly json: boolean;
  /** Folder of an assembly, a git ref, or `deployed`: what there is already. */
  readonly against: string;
  /** Folder of an assembly: what will be deployed. Undefined: the working tree is synthesized. */
  readonly assembly: string | undefined;
  /** Values of `-c`, for every synthesis. */
  readonly context: readonly string[];
  readonly acceptances: readonly Acceptance[];
  readonly prune: boolean;
  /** Path of the file with the waivers. */
  readonly waivers: string;
  /** Through which role AWS is read: `lookup`, or its name. Undefined: the credentials at hand, in their own account. */
  readonly role: string | undefined;
}

/** What `--against` says for the stacks as CloudFormation has them. */
export const DEPLOYED = 'deployed';

/** Shorter than this, a reason says nothing to whoever reads it in a year. */
const SHORTEST_REASON = 15;

/**
 * Reads the command line of the guard.
 *
 * @throws UsageError
 */
export function parseArguments(commandLine: readonly string[]): GuardArguments {
  const given = readOptions(commandLine, {
    help: { type: 'boolean', short: 'h' },
    json: { type: 'boolean', short: 'j' },
    against: { type: 'string' },
    assembly: { type: 'string' },
    context: { type: 'string', short: 'c', multiple: true },
    accept: { type: 'string', multiple: true },
    reason: { type: 'string', multiple: true },
    prune: { type: 'boolean' },
    waivers: { type: 'string' },
    role: { type: 'string' },
  });
  const help = given.help === true;
  if (!help && (given.against ?? '') === '') {
    throw new UsageError(
      '--against is missing: name a folder with an earlier assembly, a git ref such as main, or "deployed"',
    );
  }
  if (given.role !== undefined && given.against !== DEPLOYED) {
    throw new UsageError(`--role ${given.role} says how AWS is read, which only --against ${DEPLOYED} does`);
  }
  return {
    help,
    json: given.json === true,
    against: given.against ?? '',
    assembly: given.assembly,
    context: given.context ?? [],
    acceptances: acceptancesIn(given.accept ?? [], given.reason ?? []),
    prune: given.prune === true,
    waivers: given.waivers ?? WAIVERS,
    role: given.role === undefined ? undefined : readRole(given.role),
  };
}

function acceptancesIn(targets: readonly string[], reasons: readonly string[]): Acceptance[] {
  if (targets.length !== reasons.length) {
    throw new UsageError(`--accept and --reason come in pairs: there are ${targets.length} and ${reasons.length}`);
  }
  return targets.map((target, index) => {
    const reason = (reasons[index] ?? '').trim();
    if (reason.length < SHORTEST_REASON) {
      throw new UsageError(
        `--reason "${reason}" for ${target} is too short: say in at least ${SHORTEST_REASON} characters why the loss is fine`,
      );
    }
    return { target, reason };
  });
}
