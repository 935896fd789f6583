import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readStacks } from '../assembly/read-stacks';
import type { Processes } from '../process/processes';
import { Failure } from '../terminal/failure';
import { Aws } from './aws';
import { Cdk, lastWords } from './cdk';
import { ACCOUNT, Emulator } from './emulator';
import { realityOf } from './ledger';
import type { Rehearsal, Step } from './rehearsal';
import type { EnvironmentRehearsal } from './rehearse-environment';
import { reportOf, type EnvironmentReport } from './report';
import { runSteps } from './run-steps';
import { bootstrap } from './steps/bootstrap';
import { redeploy } from './steps/redeploy';
import { deploySideBySide, destroySideBySide } from './steps/side-by-side';
import { configurationOf } from './variants';

const FIXTURES_APP = 'node --require ./bin/typescript.cjs test/fixtures/app.ts';

/** The name under which they are rehearsed, beside the names of environments. */
export const FIXTURES = 'fixtures';

/** What all fixtures are made from, and whose settings on deletion they share. */
const BASE = 'dev';

const STEPS: readonly Step[] = [bootstrap, deploySideBySide, redeploy, destroySideBySide];

/** Takes every fixture of the emulator’s partition through its life, all in one account. */
export async function rehearseFixtures(
  processes: Processes,
  { inherited, say }: Omit<EnvironmentRehearsal, 'name' | 'keep'>,
): Promise<EnvironmentReport> {
  const started = performance.now();
  const assembly = mkdtempSync(join(tmpdir(), 'platform-fixtures-'));
  try {
    const environment = configurationOf(BASE, ACCOUNT, 'original');
    say('start the emulator, synthesize');
    const emulator = await Emulator.start(processes);
    const cdk = new Cdk(processes, emulator, environment.region, inherited);
    const options = ['--app', FIXTURES_APP, '-c', 'partition=aws', '-o', assembly, '--no-validation'];
    const { status, output } = await cdk.run('synth', '--quiet', ...options);
    if (status !== 0) throw new Failure(`cdk synth failed:\n${lastWords(output)}`);

    const version = { environment, assembly, stacks: readStacks(assembly) };
    const rehearsal: Rehearsal = {
      versions: { original: version, changed: version, unprotected: version },
      region: environment.region,
      emulator,
      cdk,
      aws: new Aws(emulator, environment.region),
      say,
    };
    const steps = await runSteps(STEPS, rehearsal);
    const ledger = await emulator.ledger();
    await processes.stop(emulator.process);
    const seconds = (performance.now() - started) / 1000;
    return reportOf(FIXTURES, seconds, steps, realityOf(ledger), ledger.faults);
  } finally {
    rmSync(assembly, { recursive: true, force: true });
  }
}
