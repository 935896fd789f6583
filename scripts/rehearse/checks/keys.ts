import { keyAliasName } from '../../../lib/config/names';
import type { Check } from './check';

/** Every key rotates and has an alias of the environment. */
export const keys: Check = (live, environment) => {
  const prefix = keyAliasName(environment, '');
  const enabled = live.keys.filter(({ state }) => state === 'Enabled');
  if (enabled.length === 0) return ['there is no key'];
  return enabled.flatMap(({ id, rotates, aliases }) => [
    ...(rotates ? [] : [`key ${id} (${aliases.join(', ')}) does not rotate`]),
    ...(aliases.some((alias) => alias.startsWith(prefix)) ? [] : [`key ${id} has no alias ${prefix}...`]),
  ]);
};
