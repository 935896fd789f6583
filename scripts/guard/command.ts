import type { GuardArguments } from './arguments';
import { nameOf, type Finding } from './finding';
import { WAIVERS } from './waivers';

/** The command that accepts one finding of this run. */
export function acceptCommand(
  { against, assembly, context, waivers, role }: Omit<GuardArguments, 'help' | 'json' | 'acceptances' | 'prune'>,
  finding: Finding,
): string {
  const words = [
    ...['npm', 'run', 'guard', '--', '--against', against],
    ...(assembly === undefined ? [] : ['--assembly', assembly]),
    ...context.flatMap((value) => ['-c', value]),
    ...(role === undefined ? [] : ['--role', role]),
    ...(waivers === WAIVERS ? [] : ['--waivers', waivers]),
    ...['--accept', nameOf(finding), '--reason'],
  ];
  return `${words.map(quoted).join(' ')} "<why the loss is fine>"`;
}

const quoted = (word: string): string => (/^[\w./:=@,+~^-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);
