import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Failure } from '../terminal/failure';
import { UsageError } from '../terminal/usage-error';
import { runCdkSynth } from './run-cdk';

/** The options that say which assembly a command reads. */
export const ASSEMBLY_OPTIONS = {
  assembly: { type: 'string' },
  environment: { type: 'string', short: 'e' },
  context: { type: 'string', short: 'c', multiple: true },
} as const;

/** An assembly that is there, or what to synthesize one with. */
export interface AssemblySource {
  /** Folder of a cloud assembly to read; undefined: synthesize one. */
  readonly assembly: string | undefined;
  /** Context for the synthesis, each `key=value`. */
  readonly context: readonly string[];
}

interface Given {
  readonly assembly?: string | undefined;
  readonly environment?: string | undefined;
  readonly context?: readonly string[] | undefined;
}

/**
 * Where the command line says that the assembly comes from.
 *
 * @throws UsageError when it says both
 */
export function sourceOf({ assembly, environment, context }: Given): AssemblySource {
  const all = [...(context ?? []), ...(environment === undefined ? [] : [`environment=${environment}`])];
  if (assembly !== undefined && all.length > 0) {
    throw new UsageError(
      `--assembly ${assembly} is synthesized already: --environment and -c come too late; leave one side out`,
    );
  }
  return { assembly, context: all };
}

/** An assembly to read. */
export interface OpenAssembly {
  readonly folder: string;
  /** Deletes it, if it was made only to be read. A process that exits before does so by itself. */
  readonly close: () => void;
}

/**
 * The assembly that is there, or one that is synthesized now and goes when it is closed.
 *
 * @throws Failure when the CDK CLI refuses; it has said why
 */
export function openAssembly({ assembly, context }: AssemblySource, ...options: readonly string[]): OpenAssembly {
  if (assembly !== undefined) return { folder: assembly, close: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'platform-assembly-'));
  const close = (): void => {
    process.off('exit', close);
    rmSync(folder, { recursive: true });
  };
  process.once('exit', close);
  const words = [...context.flatMap((pair) => ['-c', pair]), ...options];
  if (runCdkSynth(folder, words) === 0) return { folder, close };
  close();
  throw new Failure('Synthesis failed: correct what is named above, then run the command again.');
}

/**
 * Hands over the assembly that is there, or one that is synthesized now and goes afterwards.
 *
 * @throws Failure when the CDK CLI refuses; it has said why
 */
export function withAssembly<Result>(
  source: AssemblySource,
  use: (folder: string) => Result,
  ...options: readonly string[]
): Result {
  const { folder, close } = openAssembly(source, ...options);
  try {
    return use(folder);
  } finally {
    close();
  }
}
