import { readStacks } from '../assembly/read-stacks';
import type { Processes } from '../process/processes';
import { Failure } from '../terminal/failure';
import { lastWords } from './cdk';
import { ACCOUNT } from './emulator';
import type { Step } from './rehearsal';
import { rehearseInAccount, type RehearseOptions } from './rehearse-in-account';
import type { EnvironmentReport } from './report';
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
export function rehearseFixtures(processes: Processes, options: RehearseOptions): Promise<EnvironmentReport> {
  const environment = configurationOf(BASE, ACCOUNT, 'original');
  return rehearseInAccount(
    processes,
    {
      name: FIXTURES,
      region: environment.region,
      steps: STEPS,
      synthesize: async (cdk, assembly) => {
        const words = ['--app', FIXTURES_APP, '-c', 'partition=aws', '-o', assembly, '--no-validation'];
        const { status, output } = await cdk.run('synth', '--quiet', ...words);
        if (status !== 0) throw new Failure(`cdk synth failed:\n${lastWords(output)}`);
        const version = { environment, assembly, stacks: readStacks(assembly) };
        return { original: version, changed: version, unprotected: version };
      },
    },
    options,
  );
}
