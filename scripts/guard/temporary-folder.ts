import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a terminal, and a CI runner that cancels, send. */
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Hands over an empty folder that goes when the function returns, throws, or is interrupted.
 *
 * Whoever presses Ctrl-C ends the process that we wait for as well; with a listener in place Node.js then comes back
 * here and cleans up, where it would otherwise end at once.
 */
export function inTemporaryFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'platform-guard-'));
  for (const signal of ENDINGS) {
    if (!process.listeners(signal).includes(failLater)) process.on(signal, failLater);
  }
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const failLater = (): void => {
  process.exitCode = 1;
};
