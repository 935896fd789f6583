import { UsageError } from '../terminal/usage-error';

const ROLE_NAME = /^[\w+=,.@/-]{1,512}$/;

/**
 * What `--role` says: the role that an account is read through.
 *
 * @throws UsageError
 */
export function readRole(role: string): string {
  if (ROLE_NAME.test(role)) return role;
  throw new UsageError(`--role takes "lookup" or the name of a role in each account; it was given "${role}"`);
}
