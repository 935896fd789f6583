import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Processes } from '../process/processes';
import { Aws } from './aws';
import { Cdk } from './cdk';
import { ACCOUNT, Emulator } from './emulator';
import { realityOf } from './ledger';
import type { Rehearsal, Version } from './rehearsal';
import { reportOf, type EnvironmentReport } from './report';
import { runSteps } from './run-steps';
import { LAST_STEPS, STEPS } from './steps';
import { synthesize } from './synthesize';
import { configurationOf, VARIANTS, type VariantName } from './variants';

export interface EnvironmentRehearsal {
  readonly name: string;
  /** Leave the emulator running, and the platform in it. */
  readonly keep: boolean;
  /** PATH, HOME and the like, for the CLI. */
  readonly inherited: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
}

/** Rehearses the life of one environment in an account of its own. */
export async function rehearseEnvironment(
  processes: Processes,
  { name, keep, inherited, say }: EnvironmentRehearsal,
): Promise<EnvironmentReport> {
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'platform-rehearsal-'));
  try {
    const { region } = configurationOf(name, ACCOUNT, 'original');
    say('start the emulator, synthesize');
    const emulator = await Emulator.start(processes);
    const cdk = new Cdk(processes, emulator, region, inherited);
    const versions = await synthesizeVariants(cdk, folder, name);
    const rehearsal: Rehearsal = { versions, region, emulator, cdk, aws: new Aws(emulator, region), say };
    const steps = await runSteps(keep ? STEPS.filter((step) => !LAST_STEPS.has(step)) : STEPS, rehearsal);
    const ledger = await emulator.ledger();
    if (keep) sayHowToUse(emulator, region, say);
    else await processes.stop(emulator.process);
    const seconds = (performance.now() - started) / 1000;
    return reportOf(name, seconds, steps, realityOf(ledger), ledger.faults);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Two at a time, as there is nothing to gain from more on a small machine. */
async function synthesizeVariants(cdk: Cdk, folder: string, name: string): Promise<Record<VariantName, Version>> {
  const make = (variant: VariantName) => synthesize(cdk, folder, name, variant);
  const [original, changed] = await Promise.all([make('original'), make('changed')]);
  return { original, changed, unprotected: await make('unprotected') } satisfies Record<keyof typeof VARIANTS, Version>;
}

function sayHowToUse(emulator: Emulator, region: string, say: (line: string) => void): void {
  const variables = Object.entries(emulator.environment(region)).map(([key, value]) => `${key}=${value ?? ''}`);
  say(`the emulator goes on; use it with:\n  export ${variables.join(' ')}`);
  say(`stop it with: kill ${emulator.process.pid ?? ''}`);
}
