import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

import cdk from '../../cdk.json';

const ROOT = join(__dirname, '..', '..');
const folders: string[] = [];

export interface AppRun {
  readonly status: number | null;
  readonly stderr: string;
  readonly outdir: string;
}

/**
 * Runs bin/platform.ts in a process of its own, as the CDK command line would, with no credentials and a small
 * environment: only what is given.
 */
export function runApp(
  context: Readonly<Record<string, unknown>>,
  environment: Readonly<Record<string, string>> = {},
  ...nodeArguments: readonly string[]
): AppRun {
  const outdir = mkdtempSync(join(tmpdir(), 'platform-app-'));
  folders.push(outdir);
  const { status, stderr } = spawnSync(
    process.execPath,
    [...nodeArguments, '--require', './bin/typescript.cjs', join('bin', 'platform.ts')],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        HOME: homedir(),
        TMPDIR: tmpdir(),
        CDK_VALIDATION: 'false',
        CDK_OUTDIR: outdir,
        CDK_CONTEXT_JSON: JSON.stringify({
          ...cdk.context,
          ...context,
        }),
        ...environment,
      },
    },
  );
  return { status, stderr, outdir };
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
