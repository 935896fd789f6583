import { ENVIRONMENTS } from './environments';
import { ConfigurationError, type Problem } from './problem';
import type { Environment } from './schema';
import { validateEnvironment } from './validate';

/** What the command line and the process environment say, as they came: nothing of it is trusted yet. */
export interface Selection {
  /** Names of environments, joined by commas, or `all`. Default: the first environment. */
  readonly environment?: unknown;
  readonly suffix?: unknown;
  /** Stands before the environment file. */
  readonly account?: string | undefined;
  /** Stands before the environment file. */
  readonly region?: string | undefined;
  /** Stands behind the environment file: the account of the credentials at hand. */
  readonly defaultAccount?: string | undefined;
}

const KNOWN = ENVIRONMENTS.map(({ name }) => name);

function namesIn(environment: unknown): string[] {
  if (environment === undefined) return KNOWN.slice(0, 1);
  if (environment === 'all') return KNOWN;
  const names = typeof environment === 'string' ? environment.split(',').map((name) => name.trim()) : [];
  const unknown = names.filter((name) => !KNOWN.includes(name));
  if (names.length > 0 && unknown.length === 0) return [...new Set(names)];
  throw new ConfigurationError(typeof environment === 'string' ? environment : '(unreadable)', [
    {
      path: '-c environment',
      value: environment,
      rule: 'must name environments that exist in lib/config/environments',
      fix: `write -c environment=<name>, with one or more of ${KNOWN.join(', ')} joined by commas, or all`,
    },
  ]);
}

/**
 * Picks environments, lays the overrides over them, and validates each.
 *
 * @throws ConfigurationError with the problems of every selected environment
 */
export function selectEnvironments(selection: Selection): Environment[] {
  const names = namesIn(selection.environment);
  const problems: Problem[] = [];
  const environments = ENVIRONMENTS.filter(({ name }) => names.includes(name)).flatMap((input) => {
    const account = selection.account ?? input.account ?? selection.defaultAccount;
    try {
      return [
        validateEnvironment({
          ...input,
          ...(account === undefined ? {} : { account }),
          ...(selection.region === undefined ? {} : { region: selection.region }),
          ...(selection.suffix === undefined ? {} : { suffix: selection.suffix }),
        }),
      ];
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      problems.push(
        ...error.problems.map((problem) => ({ ...problem, path: qualify(names, input.name, problem.path) })),
      );
      return [];
    }
  });
  if (problems.length > 0) throw new ConfigurationError(names.join(', '), problems);
  return environments;
}

/** With one environment its name is in the title; with several, each path needs it. */
const qualify = (names: readonly string[], name: string, path: string): string =>
  names.length === 1 ? path : `${name}: ${path}`;
