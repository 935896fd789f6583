import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { ROOT } from '../../../scripts/assembly/run-cdk';
import { inTemporaryFolder } from '../../../scripts/guard/temporary-folder';
import { git } from './support/repository';

describe(inTemporaryFolder, () => {
  test('hands over an empty folder, which goes', () => {
    const folder = inTemporaryFolder((given) => {
      expect(readdirSync(given)).toEqual([]);
      return given;
    });
    expect(existsSync(folder)).toBe(false);
  });

  test('cleans up when something throws inside', () => {
    let folder = '';
    const use = (given: string) => {
      folder = given;
      throw new RangeError('inside');
    };
    expect(() => inTemporaryFolder(use)).toThrow('inside');
    expect(existsSync(folder)).toBe(false);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'cleans up on %s, while it waits for another program in a worktree',
    async (signal) => {
      expect(await interrupted(signal)).toEqual({ folders: [], worktrees: 1 });
    },
    30_000,
  );
});

/**
 * Waits for a program in a worktree in a temporary folder, and is interrupted as a terminal does it: with everything
 * that it started.
 */
async function interrupted(signal: NodeJS.Signals) {
  const folder = mkdtempSync(join(tmpdir(), 'platform-test-'));
  const repository = join(folder, 'repository');
  mkdirSync(repository);
  git(repository, 'init', '--quiet');
  git(repository, 'commit', '--quiet', '--allow-empty', '--message', 'First');
  const script = `
    const { inTemporaryFolder } = require('./scripts/guard/temporary-folder');
    const { inWorktree } = require('./scripts/guard/worktree');
    const { spawnSync } = require('node:child_process');
    inTemporaryFolder((folder) => inWorktree(${JSON.stringify(repository)}, 'HEAD', folder + '/tree', () => {
      spawnSync('sleep', ['20']);
    }));`;
  const child = spawn(process.execPath, ['--require', './bin/typescript.cjs', '-e', script], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder },
    detached: true,
    stdio: 'ignore',
  });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const left = () => readdirSync(folder).filter((name) => name.startsWith('platform-guard-'));
  const worktrees = () => git(repository, 'worktree', 'list').split('\n').length;
  while (left().length === 0 || worktrees() === 1) await setTimeout(50);
  process.kill(-(child.pid ?? 0), signal);
  await exit;
  const after = { folders: left(), worktrees: worktrees() };
  rmSync(folder, { recursive: true });
  return after;
}
