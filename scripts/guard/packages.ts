import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { SynthesisError } from './synthesis-error';

/**
 * Gives a second checkout its node_modules: those of the first when the lock files are the same, or else its own.
 *
 * @param installing is called before packages are installed, which takes a while
 */
export function providePackages(checkout: string, own: string, installing: () => void): void {
  if (lockFile(checkout) === lockFile(own)) {
    symlinkSync(join(own, 'node_modules'), join(checkout, 'node_modules'), 'dir');
    return;
  }
  installing();
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--no-update-notifier'], {
    cwd: checkout,
    stdio: ['ignore', 2, 'inherit'],
  });
  if (status !== 0) {
    throw new SynthesisError('npm ci failed for the packages of the older commit.', { cause: error });
  }
}

function lockFile(checkout: string): string | undefined {
  const path = join(checkout, 'package-lock.json');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
