import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** Runs a file of scripts/ as `npm run` does. */
export const runScript = (script: string, ...words: readonly string[]) => runScriptWith({}, script, ...words);

/** The same, with variables that take the place of those of this process; undefined takes one away. */
export function runScriptWith(variables: NodeJS.ProcessEnv, script: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', './bin/typescript.cjs', `scripts/${script}`, ...words],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, ...variables },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return { status, stdout, stderr };
}
