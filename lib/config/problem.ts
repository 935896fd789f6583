import { inspect } from 'node:util';

/** One thing that is wrong with a configuration, with all that is needed to mend it. */
export interface Problem {
  /** Where: `network.peers[0].cidr`. */
  readonly path: string;
  /** The value found there. */
  readonly value: unknown;
  /** What the value must be, as a sentence. */
  readonly rule: string;
  /** What to write or do instead, as a sentence. */
  readonly fix: string;
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** Writes a path the way TypeScript would: `network.peers[0].cidr`, `tags["cost-center"]`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((key) => {
      if (typeof key === 'number') return `[${String(key)}]`;
      const name = String(key);
      return IDENTIFIER.test(name) ? `.${name}` : `[${show(name)}]`;
    })
    .join('')
    .replace(/^\./, '');
}

const LONGEST_VALUE = 120;

/** Whoever has the address of a webhook can write to its channel: errors end up in logs, so they do not show it. */
const WEBHOOK = /(https?:\/\/hooks\.slack[a-z-]*\.com\/)[^\s"']+/gi;

/** Writes a value for a person to find it again: JSON, but for what JSON has no word for. */
function show(value: unknown): string {
  const text = write(value).replace(WEBHOOK, '$1...');
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}...` : text;
}

function write(value: unknown): string {
  if (typeof value !== 'object' && typeof value !== 'string') return inspect(value);
  try {
    return JSON.stringify(value);
  } catch {
    // JSON refuses cycles, big integers and endless nesting. A configuration never needs them: their kind says enough.
    return Object.prototype.toString.call(value);
  }
}

/** Every problem of one environment, or of the pipeline: the only error that configuration throws. */
export class ConfigurationError extends Error {
  constructor(
    readonly environment: string,
    readonly problems: readonly Problem[],
    what = 'Environment',
  ) {
    super(
      [
        `${what} ${show(environment)} has ${String(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'}:`,
        ...problems.map(
          ({ path, value, rule, fix }) =>
            `\n  ${path === '' ? `(the ${what.toLowerCase()})` : path}\n    value: ${show(value)}\n    rule:  ${rule}\n    fix:   ${fix}`,
        ),
      ].join('\n'),
    );
    this.name = 'ConfigurationError';
  }
}
