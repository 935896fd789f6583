import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { ROOT } from '../../../scripts/assembly/run-cdk';
import { readLock } from '../../../scripts/aws/deployment-lock';
import { emulatedAccount } from '../../support/emulated-account';

const account = emulatedAccount();

describe('a process that holds the lock of an environment', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('gives it back at %s, and ends with 1', async (signal) => {
    const prefix = `platform-${signal.toLowerCase()}`;
    const child = spawn(
      process.execPath,
      ['--require', './bin/typescript.cjs', 'test/scripts/aws/support/hold-lock.ts', prefix],
      { cwd: ROOT, env: { ...process.env, ...account.environment() }, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const said: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
    const ended = once(child, 'close');
    while (!said.join('').includes('held')) await once(child.stderr, 'data');
    expect(await readLock(account.aws(), prefix)).toMatchObject({ command: 'hold' });
    child.kill(signal);
    expect(await ended).toEqual([1, null]);
    expect(said.join('')).toMatch(/Interrupted: what CloudFormation has begun goes on\. Run the same command again/);
    expect(await readLock(account.aws(), prefix)).toBeUndefined();
  });
});
