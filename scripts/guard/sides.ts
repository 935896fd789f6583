import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { ROOT } from '../assembly/run-cdk';
import { targetsIn } from '../preflight/targets';
import { UsageError } from '../terminal/usage-error';
import { DEPLOYED, type GuardArguments } from './arguments';
import { Deployment, type DeploymentOptions } from './deployment';
import { readStackTemplates } from './read-stack-templates';
import type { StackTemplate } from './stack-template';
import { synthesize, synthesizeCommit } from './synthesize';
import { inTemporaryFolder } from './temporary-folder';
import { commitOf } from './worktree';

/** What is deployed, and what will be. */
export interface Sides {
  readonly old: readonly StackTemplate[];
  readonly recent: readonly StackTemplate[];
}

type Given = Pick<GuardArguments, 'against' | 'assembly' | 'context' | 'role'>;

/**
 * Reads both sides of the comparison, and makes those that do not exist yet.
 *
 * @param options how AWS is reached, where the old side is what is deployed
 * @throws UsageError, SynthesisError, UnreadableAssemblyError, UnreadableDeploymentError
 */
export async function readSides(
  { against, assembly, context, role }: Given,
  options: DeploymentOptions,
): Promise<Sides> {
  if (against === DEPLOYED) {
    const deployment = new Deployment(role, options);
    // Whoever is nobody to AWS hears so before the synthesis.
    const here = await deployment.here();
    const targets = inTemporaryFolder((folder) => targetsIn(newSide(assembly, context, folder), here));
    return { old: await deployment.templates(targets), recent: targets.flatMap(({ stacks }) => stacks) };
  }
  return inTemporaryFolder((folder) => {
    // The cheap side first: it finds the mistakes of the command line.
    const old = readStackTemplates(oldSide(against, context, folder));
    return { old, recent: readStackTemplates(newSide(assembly, context, folder)) };
  });
}

/** The folder of an assembly of what was there before. */
function oldSide(against: string, context: readonly string[], folder: string): string {
  const directory = resolve(ROOT, against);
  if (isAssembly(directory)) return directory;
  const commit = commitOf(ROOT, against);
  if (commit === undefined) {
    throw new UsageError(
      `--against ${against} is neither a folder with a manifest.json nor a branch, tag or commit of this repository` +
        (existsSync(directory) ? ': the folder holds no assembly' : ' (in a shallow clone, fetch it first)'),
    );
  }
  const output = join(folder, 'old');
  synthesizeCommit({ checkout: ROOT, commit, ref: against, worktree: join(folder, 'tree'), output, context });
  return output;
}

/** The folder of an assembly of what will be deployed. */
function newSide(assembly: string | undefined, context: readonly string[], folder: string): string {
  if (assembly !== undefined) {
    const directory = resolve(ROOT, assembly);
    if (isAssembly(directory)) return directory;
    throw new UsageError(`--assembly ${assembly} is no folder with a manifest.json`);
  }
  const output = join(folder, 'new');
  console.error('Synthesizing the working tree.');
  synthesize({ checkout: ROOT, output, context }, 'The working tree');
  return output;
}

const isAssembly = (directory: string): boolean => existsSync(join(directory, 'manifest.json'));
