import { confirm, type Asked } from '../terminal/confirm';
import { confirmName } from '../terminal/confirm-name';
import { UsageError } from '../terminal/usage-error';
import type { DestroyArguments } from './arguments';
import type { Standing } from './prepare';
import { ProtectedError } from './protections';

type Given = Pick<DestroyArguments, 'yes' | 'confirm' | 'allowProtected'>;

/**
 * Refuses what is protected unless it was named.
 *
 * @throws ProtectedError
 */
export function mustBeAllowed({ layout, protections }: Standing, { allowProtected }: Given): void {
  if (protections.length > 0 && !allowProtected) throw new ProtectedError(layout.prefix, protections);
}

/**
 * Whether a person agrees: with yes, or with the name of an environment that is protected.
 *
 * @throws UsageError when the name that was given in advance is another one
 * @throws NobodyToAskError
 */
export async function isAgreed({ layout, protections }: Standing, given: Given, asked: Asked): Promise<boolean> {
  const { prefix } = layout;
  if (given.confirm !== undefined && given.confirm !== prefix) {
    throw new UsageError(
      `--confirm must be "${prefix}", the environment that is to go; it was given "${given.confirm}"`,
    );
  }
  if (protections.length > 0) {
    return (
      given.confirm !== undefined || confirmName(`${prefix} is protected. Destroy it all the same?`, prefix, asked)
    );
  }
  return given.yes || given.confirm !== undefined || confirm(`Destroy ${prefix}?`, asked);
}
