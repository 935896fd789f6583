import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

import { SynthesisError } from './synthesis-error';

/** Runs git in a repository and gives what it prints; undefined when it fails. */
function git(repository: string, ...words: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-c', 'core.hooksPath=/dev/null', ...words], {
    cwd: repository,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout.trim() : undefined;
}

/** The commit that a branch, tag or hash names; undefined when it names none. */
export const commitOf = (repository: string, ref: string): string | undefined =>
  git(repository, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);

/**
 * Hands over a checkout of a commit, and leaves no trace of it in the repository: nothing is checked out there, and
 * no hook runs.
 *
 * @param folder where the checkout goes; it must not exist
 * @throws SynthesisError when git refuses
 */
export function inWorktree<Result>(repository: string, commit: string, folder: string, use: () => Result): Result {
  try {
    if (git(repository, 'worktree', 'add', '--detach', folder, commit) === undefined) {
      throw new SynthesisError(`git worktree add --detach ${folder} ${commit} failed.`);
    }
    return use();
  } finally {
    rmSync(folder, { recursive: true, force: true });
    git(repository, 'worktree', 'remove', '--force', folder);
  }
}
