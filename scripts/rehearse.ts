import { ENVIRONMENTS } from '../lib/config/environments';
import { Processes } from './process/processes';
import { installPackages } from './python/virtual-environment';
import { parseArguments } from './rehearse/arguments';
import { isWay, WAYS } from './rehearse/delivery-variants';
import { rehearseDelivery } from './rehearse/rehearse-delivery';
import { rehearseEnvironment } from './rehearse/rehearse-environment';
import { FIXTURES, rehearseFixtures } from './rehearse/rehearse-fixtures';
import type { EnvironmentReport, Report } from './rehearse/report';
import { textOf } from './rehearse/text';
import { runCommand } from './terminal/run-command';

const HELP = `Deploys, changes, breaks and destroys the platform with the real CDK CLI, in an AWS account emulated on this machine.

  npm run rehearse                                  the default environment
  npm run rehearse -- --environment dev,prod        others, one after the other, each in an account of its own
  npm run rehearse -- --environment fixtures        every fixture of test/fixtures, side by side in one account
  npm run rehearse -- --environment pipeline,github what delivers environments, by either way
  npm run rehearse -- --keep                        leave the platform standing in the emulator, to look at it
  npm run --silent rehearse -- --json               one JSON document on standard output
  npm run rehearse -- --help                        show this text

Needs Python 3.11 or later. The first run installs moto and cfn-lint, pinned, into .venv.
What it shows and what it cannot show: docs/rehearsal.md.

Exit code: 0 all is as it should be; 1 something deviated; 2 the command line means nothing, or Python is not usable.

--json:
  version        1; another number when a property below changes its meaning or goes
  ok             true when the exit code is 0
  environments   [{ environment, ok, seconds, steps, reality, installed, survived, emulatorFaults, retained }]
    steps          [{ name, fault, result, seconds, detail, deviations, retained }], result "passed", "failed", "not run"
    reality        { real, handler, standIn, standInTypes }: acts on resources through emulated APIs, by the CDK’s own
                   function in a played cluster, and only remembered
    installed      { releases, objects }: what was installed into clusters, with values and manifests
    survived       number of injected faults that the platform survived
    emulatorFaults requests that the emulator could not answer
    retained       what stays on purpose when the platform is destroyed`;

const say = (line: string): void => {
  console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);
};

async function rehearse(processes: Processes): Promise<number> {
  const { help, json, keep, environments } = parseArguments(process.argv.slice(2), [
    ...ENVIRONMENTS.map(({ name }) => name),
    FIXTURES,
    ...WAYS,
  ]);
  if (help) {
    console.log(HELP);
    return 0;
  }
  await installPackages(processes, say);
  const reports: EnvironmentReport[] = [];
  for (const name of environments) {
    const tell = (line: string): void => {
      say(`${name}: ${line}`);
    };
    const options = { keep, inherited: process.env, say: tell };
    reports.push(
      await (name === FIXTURES
        ? rehearseFixtures(processes, options)
        : isWay(name)
          ? rehearseDelivery(processes, name, options)
          : rehearseEnvironment(processes, name, options)),
    );
  }
  const report: Report = { version: 1, ok: reports.every(({ ok }) => ok), environments: reports };
  console.log(json ? JSON.stringify(report, null, 2) : `\n${textOf(report)}`);
  if (keep) processes.release();
  return report.ok ? 0 : 1;
}

void runCommand(HELP, async () => {
  const processes = new Processes();
  let interrupted = 0;
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => {
      interrupted = code;
      // What runs fails when its processes are gone, and cleans up as it does after any failure.
      void processes.stopAll();
    });
  }
  try {
    const exitCode = await rehearse(processes);
    return interrupted > 0 ? interrupted : exitCode;
  } catch (error) {
    if (interrupted > 0) return interrupted;
    throw error;
  } finally {
    await processes.stopAll();
  }
});
