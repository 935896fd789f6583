import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { emittedIn, type Emitted } from './emitted';
import { readPeak, reportingEnvironment, writeHook } from './peak-memory';
import { OUTPUT, type Variant } from './variant';
import { Failure } from '../terminal/failure';

/** One run of a variant. */
export interface Run {
  readonly seconds: number;
  readonly peakMiB: number;
  readonly emitted: Emitted;
}

/** A variant does not synthesize: its time would mean nothing. */
export class FailedRunError extends Failure {
  override readonly name = 'FailedRunError';
}

/** What would make two runs differ, or reach the network: settings of this shell, telemetry, the metadata service. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:CDK|PLATFORM|AWS|NODE_OPTIONS$)/.test(name));
  return { ...Object.fromEntries(kept), CDK_DISABLE_CLI_TELEMETRY: 'true', AWS_EC2_METADATA_DISABLED: 'true' };
}

/** Hands over a fresh folder; it goes when the function returns. */
export function inFreshFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'platform-bench-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a variant, with options for Node, to a folder. */
export function start(variant: Variant, output: string, added: Readonly<Record<string, string>> = {}): void {
  const { status, stderr, error } = spawnSync(
    process.execPath,
    variant.command.map((word) => (word === OUTPUT ? output : word)),
    {
      cwd: variant.cwd,
      env: { ...cleanEnvironment(), ...variant.environment, CDK_OUTDIR: output, ...added },
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  if (error !== undefined) throw error;
  if (status !== 0) throw new FailedRunError(`"${variant.title}" does not synthesize:\n${stderr.slice(-4000)}`);
}

/** Measures one run, from the start of the process to its end, into a fresh folder. */
export const measure = (variant: Variant): Run =>
  inFreshFolder((folder) => {
    const [hook, peaks, output] = [join(folder, 'peak.cjs'), join(folder, 'peaks'), join(folder, 'out')];
    writeHook(hook);
    const reporting = reportingEnvironment(hook, peaks);
    const started = performance.now();
    start(variant, output, reporting);
    const seconds = (performance.now() - started) / 1000;
    return { seconds, peakMiB: readPeak(peaks), emitted: emittedIn(output) };
  });
