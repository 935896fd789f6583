import type { Ended } from '../process/processes';
import { lastWords } from './cdk';

/** Nothing when a command succeeded; otherwise what it said. */
export const mustSucceed = (what: string, { status, output }: Ended): string[] =>
  status === 0 ? [] : [`${what} ended with ${status ?? 'a signal'}:\n${lastWords(output)}`];

/** Nothing when a command failed for this reason. */
export function mustFail(what: string, { status, output }: Ended, reason: RegExp): string[] {
  if (status === 0) return [`${what} succeeded, where it had to fail`];
  return reason.test(output) ? [] : [`${what} failed, but not because of ${String(reason)}:\n${lastWords(output)}`];
}
