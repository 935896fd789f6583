import { spawn } from 'node:child_process';

import { CDK, ROOT } from '../assembly/run-cdk';

/**
 * Runs a command of the CDK CLI on an assembly that is there, and gives its exit code. All that it says goes to standard
 * error as it says it. It ends with this process, which may hold the lock that lets it deploy.
 */
export function runCdk(assembly: string, ...words: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [CDK, ...words, '--app', assembly, '--no-notices'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  });
  const end = (): void => {
    child.kill();
  };
  process.once('exit', end);
  return new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      resolve(status ?? 1);
    });
  }).finally(() => process.off('exit', end));
}
