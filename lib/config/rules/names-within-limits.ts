import { explicitNames } from '../names';
import type { Rule } from './rule';

export const namesWithinLimits: Rule = {
  id: 'names-within-limits',
  requirement: 'Names still fit AWS once project, environment and suffix stand before them.',
  check: (environment) =>
    explicitNames(environment)
      .filter(({ name, longest }) => name.length > longest)
      .map(({ path, what, name, longest }) => ({
        path,
        value: name,
        rule: `must make a ${what} name of at most ${String(longest)} characters; this one has ${String(name.length)}`,
        fix: path === '' ? 'shorten project, name or suffix' : 'shorten it, or project, name or suffix',
      })),
};
