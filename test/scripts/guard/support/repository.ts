import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../../../../scripts/assembly/run-cdk';
import { inFolder, type Files } from '../../../support/temp-folder';

/** Runs git in a folder, as nobody in particular, with no settings of this machine. */
export function git(folder: string, ...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...words],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    },
  );
  if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/** Hands over a git repository with one commit that holds the files, and with our node_modules beside them. */
export const inRepository = <Result>(files: Files, use: (repository: string) => Result): Result =>
  inFolder({ '.gitignore': 'node_modules', 'package-lock.json': {}, ...files }, (repository) => {
    git(repository, 'init', '--quiet', '--initial-branch=main');
    git(repository, 'add', '.');
    git(repository, 'commit', '--quiet', '--message', 'First');
    symlinkSync(join(ROOT, 'node_modules'), join(repository, 'node_modules'), 'dir');
    return use(repository);
  });
