import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Where cdk.json is, and node_modules. */
export const ROOT = join(__dirname, '..', '..');

/** The CLI that package.json pins: its latest version on npm is broken with this library. */
export const CDK = join(ROOT, 'node_modules', 'aws-cdk', 'bin', 'cdk');

/**
 * Runs `cdk synth` and gives its exit code. All that it says goes to standard error as it says it; standard output is
 * kept for the summary.
 *
 * @param checkout another checkout of this repository, with the app to synthesize and its node_modules
 */
export function runCdkSynth(output: string, options: readonly string[], checkout = ROOT): number {
  const command = [CDK, 'synth', '--quiet', '--no-notices', '--output', output, ...options];
  const { status, error } = spawnSync(process.execPath, command, { cwd: checkout, stdio: ['inherit', 2, 'inherit'] });
  if (error !== undefined) throw error;
  return status ?? 1;
}
