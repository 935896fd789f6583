import type { Aws } from '../aws/aws';
import type { Session } from '../aws/session';
import { rolesFor } from './roles';
import type { Target } from './target';

/** How a session reads each of some targets. */
export interface ReaderOptions {
  /** `lookup`, or the name of a role in each account; undefined: whatever is needed. */
  readonly role: string | undefined;
  /** The account of the credentials at hand, if there are any. */
  readonly caller: string | undefined;
}

/** AWS as a session reads it in each of these targets. */
export function readerOf(
  session: Session,
  targets: readonly Target[],
  { role, caller }: ReaderOptions,
): (target: Target) => Aws {
  const rolesOf = rolesFor(targets, role, caller);
  return (target) => session.as(rolesOf(target), target.region);
}
