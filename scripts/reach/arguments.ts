import { ASSEMBLY_OPTIONS, sourceOf, type AssemblySource } from '../assembly/with-assembly';
import { readOptions } from '../terminal/read-options';
import { UsageError } from '../terminal/usage-error';
import type { Protocol } from './model';

/** Whose templates are asked: what `cdk synth` makes with these options, or what a folder holds. */
export interface Source extends AssemblySource {
  /** First part of the stacks’ names, where an assembly holds several environments. */
  readonly stacks: string | undefined;
}

/** A question as the command line puts it: without a port, all are asked for. */
export interface AskedPlaces {
  readonly from: string;
  readonly to: string;
  readonly port: number | undefined;
  /** Undefined: tcp for one port, both for all. */
  readonly protocol: Protocol | undefined;
}

export interface ReachArguments {
  readonly help: boolean;
  readonly json: boolean;
  /** The only Region that is asked; undefined: each that has a network. */
  readonly region: string | undefined;
  readonly source: Source;
  /** Undefined: the places are listed. */
  readonly asked: AskedPlaces | undefined;
  readonly expect: 'reachable' | 'blocked';
}

/**
 * Reads the command line of `npm run reach`.
 *
 * @throws UsageError
 */
export function parseArguments(commandLine: readonly string[]): ReachArguments {
  const { help, json, list, environment, context, assembly, stacks, region, from, to, port, protocol, expect } =
    readOptions(commandLine, {
      help: { type: 'boolean', short: 'h', default: false },
      json: { type: 'boolean', short: 'j', default: false },
      list: { type: 'boolean', default: false },
      ...ASSEMBLY_OPTIONS,
      stacks: { type: 'string' },
      region: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      port: { type: 'string' },
      protocol: { type: 'string' },
      expect: { type: 'string', default: 'reachable' },
    });
  if (!help && !list && (from === undefined || to === undefined)) {
    throw new UsageError('Say --from and --to, or --list to see the places that there are.');
  }
  return {
    help,
    json,
    region,
    source: { ...sourceOf({ assembly, environment, context }), stacks },
    asked:
      help || list || from === undefined || to === undefined
        ? undefined
        : { from, to, port: portOf(port), protocol: oneOf('--protocol', protocol, ['tcp', 'udp']) },
    expect: oneOf('--expect', expect, ['reachable', 'blocked']) ?? 'reachable',
  };
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new UsageError(`--port ${text}: a port is a number from 1 to 65535. Leave it out to see every open port.`);
}

function oneOf<Word extends string>(
  option: string,
  text: string | undefined,
  words: readonly Word[],
): Word | undefined {
  const found = words.find((word) => word === text);
  if (text === undefined || found !== undefined) return found;
  throw new UsageError(`${option} ${text}: it is ${words.join(' or ')}.`);
}
