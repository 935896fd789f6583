import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { ROOT } from '../assembly/run-cdk';
import { UsageError } from '../terminal/usage-error';
import type { GuardArguments } from './arguments';
import { readStackTemplates } from './read-stack-templates';
import type { StackTemplate } from './stack-template';
import { synthesize, synthesizeCommit } from './synthesize';
import { commitOf } from './worktree';

/** What is deployed, and what will be. */
export interface Sides {
  readonly old: readonly StackTemplate[];
  readonly recent: readonly StackTemplate[];
}

/**
 * Reads both sides of the comparison, and makes those that do not exist yet.
 *
 * @param folder an empty folder to make them in
 * @throws UsageError, SynthesisError, UnreadableAssemblyError
 */
export function readSides({ against, assembly, context }: GuardArguments, folder: string): Sides {
  // The cheap side first: it finds the mistakes of the command line.
  const old = oldSide(against, context, folder);
  return { old, recent: newSide(assembly, context, folder) };
}

function oldSide(against: string, context: readonly string[], folder: string): StackTemplate[] {
  const directory = resolve(ROOT, against);
  if (isAssembly(directory)) return readStackTemplates(directory);
  const commit = commitOf(ROOT, against);
  if (commit === undefined) {
    throw new UsageError(
      `--against ${against} is neither a folder with a manifest.json nor a branch, tag or commit of this repository` +
        (existsSync(directory) ? ': the folder holds no assembly' : ' (in a shallow clone, fetch it first)'),
    );
  }
  const output = join(folder, 'old');
  synthesizeCommit({ checkout: ROOT, commit, ref: against, worktree: join(folder, 'tree'), output, context });
  return readStackTemplates(output);
}

function newSide(assembly: string | undefined, context: readonly string[], folder: string): StackTemplate[] {
  if (assembly !== undefined) {
    const directory = resolve(ROOT, assembly);
    if (!isAssembly(directory)) throw new UsageError(`--assembly ${assembly} is no folder with a manifest.json`);
    return readStackTemplates(directory);
  }
  const output = join(folder, 'new');
  console.error('Synthesizing the working tree.');
  synthesize({ checkout: ROOT, output, context }, 'The working tree');
  return readStackTemplates(output);
}

const isAssembly = (directory: string): boolean => existsSync(join(directory, 'manifest.json'));
