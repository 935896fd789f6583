import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** Runs a file of scripts/ as `npm run` does. */
export const runScript = (script: string, ...words: readonly string[]) => runScriptIn(process.env, script, ...words);

/** The same, in another environment than that of the test. */
export function runScriptIn(env: NodeJS.ProcessEnv, script: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', './bin/typescript.cjs', `scripts/${script}`, ...words],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env,
    },
  );
  return { status, stdout, stderr };
}
