import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Processes } from '../process/processes';
import { awsOf } from './aws';
import { Cdk } from './cdk';
import { Emulator } from './emulator';
import { realityOf } from './ledger';
import type { Step, Version } from './rehearsal';
import { reportOf, type EnvironmentReport } from './report';
import { runSteps } from './run-steps';
import type { VariantName } from './variants';

/** How a rehearsal is run, whatever it rehearses. */
export interface RehearseOptions {
  /** Leave the emulator running, and the platform in it. */
  readonly keep: boolean;
  /** PATH, HOME and the like, for the CLI. */
  readonly inherited: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
}

/** What is rehearsed. */
export interface Script {
  readonly name: string;
  readonly region: string;
  readonly steps: readonly Step[];
  /** Makes the assemblies, inside a folder that goes afterwards. */
  readonly synthesize: (cdk: Cdk, folder: string) => Promise<Readonly<Record<VariantName, Version>>>;
}

/** Takes the steps one after the other, in an emulated account that nothing else is in. */
export async function rehearseInAccount(
  processes: Processes,
  { name, region, steps, synthesize }: Script,
  { keep, inherited, say }: RehearseOptions,
): Promise<EnvironmentReport> {
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'platform-rehearsal-'));
  try {
    say('start the emulator, synthesize');
    const emulator = await Emulator.start(processes);
    const cdk = new Cdk(processes, emulator, region, inherited);
    const versions = await synthesize(cdk, folder);
    const taken = keep ? steps.filter(({ takesDown = false }) => !takesDown) : steps;
    const reports = await runSteps(taken, { versions, region, emulator, cdk, awsIn: awsOf(emulator), say });
    const ledger = await emulator.ledger();
    if (keep) sayHowToUse(emulator, region, say);
    else await processes.stop(emulator.process);
    const seconds = (performance.now() - started) / 1000;
    const { releases, objects, faults: emulatorFaults } = ledger;
    return reportOf(name, seconds, reports, {
      reality: realityOf(ledger),
      installed: { releases, objects },
      emulatorFaults,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sayHowToUse(emulator: Emulator, region: string, say: (line: string) => void): void {
  const variables = Object.entries(emulator.environment(region)).map(([key, value]) => `${key}=${value ?? ''}`);
  say(`the emulator goes on; use it with:\n  export ${variables.join(' ')}`);
  say(`stop it with: kill ${emulator.process.pid ?? ''}`);
}
