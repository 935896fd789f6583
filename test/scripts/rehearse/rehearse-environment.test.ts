import { existsSync } from 'node:fs';

import type { Ended } from '../../../scripts/process/processes';
import { rehearseEnvironment } from '../../../scripts/rehearse/rehearse-environment';
import { STEPS } from '../../../scripts/rehearse/steps';
import { emulatorUrl, Machine } from './support/machine';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

const machines: Machine[] = [];

/** A machine, and what is said while one environment is rehearsed on it. */
async function machine(synthesis?: Ended) {
  const one = new Machine(await emulatorUrl(), synthesis);
  machines.push(one);
  const said: string[] = [];
  const rehearse = (keep: boolean) =>
    rehearseEnvironment(one, 'dev', { keep, inherited: {}, say: (line) => said.push(line) });
  return { processes: one, said, rehearse };
}

afterEach(async () => {
  await Promise.all(machines.splice(0).map((one) => one.stopAll()));
});

describe('rehearseEnvironment', () => {
  test('synthesizes every variant, takes the steps, and reports what came of them', async () => {
    const { processes, said, rehearse } = await machine();
    const report = await rehearse(false);
    const variants = processes.commands.filter((command) => command.startsWith('synth'));
    expect(variants.map((command) => /variant=(\w+)/.exec(command)?.[1])).toEqual([
      undefined,
      'changed',
      'unprotected',
    ]);
    expect(report).toMatchObject({
      environment: 'dev',
      ok: false,
      reality: { real: 0, standIn: 1, standInTypes: { 'AWS::SNS::Topic': 1 } },
      survived: 0,
    });
    expect(report.steps.map(({ name }) => name)).toEqual(STEPS.map(({ name }) => name));
    expect(report.steps[0]?.deviations[0]).toMatch(/not here/);
    expect(said).toEqual(['start the emulator, synthesize', STEPS[0]?.name]);
  });

  test('leaves neither the emulator nor a folder behind', async () => {
    const { processes, rehearse } = await machine();
    await rehearse(false);
    expect(processes.children.map(({ signalCode }) => signalCode)).toEqual(['SIGTERM']);
    expect(processes.assemblies.filter((folder) => existsSync(folder))).toEqual([]);
  });

  test('leaves the emulator and the platform standing when asked, and says how to use them', async () => {
    const { processes, said, rehearse } = await machine();
    const { steps } = await rehearse(true);
    const [child] = processes.children;
    expect(child?.exitCode ?? child?.signalCode).toBeNull();
    const taken = new Set(steps.map(({ name }) => name));
    expect(STEPS.filter(({ name, takesDown }) => takesDown === true && taken.has(name))).toEqual([]);
    expect(said.slice(-2)).toEqual([
      expect.stringMatching(/\n {2}export AWS_ENDPOINT_URL=http:\/\/127\.0\.0\.1:\d+ AWS_ACCESS_KEY_ID=rehearsal /),
      `stop it with: kill ${child?.pid ?? ''}`,
    ]);
  });

  test('leaves no folder behind when the synthesis fails', async () => {
    const { processes, rehearse } = await machine({ status: 1, output: 'Error: dev.network.cidr is wrong' });
    await expect(rehearse(false)).rejects.toThrow('cdk synth failed:\nError: dev.network.cidr is wrong');
    expect(processes.assemblies.filter((folder) => existsSync(folder))).toEqual([]);
  });
});
