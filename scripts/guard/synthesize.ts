import { runCdkSynth } from '../assembly/run-cdk';
import { providePackages } from './packages';
import { SynthesisError } from './synthesis-error';
import { inWorktree } from './worktree';

/** A synthesis for the guard. */
export interface Synthesis {
  /** Checkout with the app, and with `node_modules`. */
  readonly checkout: string;
  /** Folder of the assembly. */
  readonly output: string;
  /** Values of `-c`. */
  readonly context: readonly string[];
}

/**
 * Synthesizes a checkout. Templates are compared, not judged: the packs of rules are left to `npm run synth`.
 *
 * @throws SynthesisError
 */
export function synthesize({ checkout, output, context }: Synthesis, what: string): void {
  const options = ['--no-validation', ...context.flatMap((value) => ['-c', value])];
  if (runCdkSynth(output, options, checkout) !== 0) {
    throw new SynthesisError(`${what} cannot be synthesized: see above.`);
  }
}

/** A commit to synthesize, in a repository that stays as it is. */
export interface CommitSynthesis extends Synthesis {
  readonly commit: string;
  /** What the operator called the commit. */
  readonly ref: string;
  /** Folder for the checkout; it must not exist. */
  readonly worktree: string;
}

/**
 * Synthesizes a commit in a temporary worktree.
 *
 * @throws SynthesisError
 */
export function synthesizeCommit({ checkout, commit, ref, worktree, output, context }: CommitSynthesis): void {
  inWorktree(checkout, commit, worktree, () => {
    providePackages(worktree, checkout, () => {
      console.error(`Installing the packages of ${ref}: its package-lock.json is another one.`);
    });
    console.error(`Synthesizing ${ref} (${commit.slice(0, 12)}).`);
    synthesize({ checkout: worktree, output, context }, ref);
  });
}
