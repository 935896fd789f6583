import { existsSync } from 'node:fs';

import type { Ended } from '../../../scripts/process/processes';
import { rehearseFixtures } from '../../../scripts/rehearse/rehearse-fixtures';
import { emulatorUrl, Machine } from './support/machine';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

const machines: Machine[] = [];

async function rehearse(synthesis?: Ended) {
  const processes = new Machine(await emulatorUrl(), synthesis);
  machines.push(processes);
  return { processes, report: rehearseFixtures(processes, { keep: false, inherited: {}, say: () => undefined }) };
}

afterEach(async () => {
  await Promise.all(machines.splice(0).map((one) => one.stopAll()));
});

describe('rehearseFixtures', () => {
  test('synthesizes all fixtures as one app, and takes them up and down together', async () => {
    const { processes, report } = await rehearse();
    expect(await report).toMatchObject({
      environment: 'fixtures',
      ok: false,
      steps: [
        { name: 'bootstrap', result: 'passed' },
        { name: 'deploy side by side', result: 'failed' },
        { name: 'deploy the same again', result: 'not run' },
        { name: 'destroy side by side', result: 'not run' },
      ],
      reality: { real: 0, standIn: 1 },
    });
    expect(processes.commands[0]).toMatch(/^synth .*test\/fixtures\/app\.ts -c partition=aws /);
  });

  test('leaves neither the emulator nor a folder behind', async () => {
    const { processes, report } = await rehearse();
    await report;
    expect(processes.children.map(({ signalCode }) => signalCode)).toEqual(['SIGTERM']);
    expect(processes.assemblies.filter((folder) => existsSync(folder))).toEqual([]);
  });

  test('says what the CLI said when the synthesis fails', async () => {
    const { report } = await rehearse({ status: 1, output: 'Error: no' });
    await expect(report).rejects.toThrow('cdk synth failed:\nError: no');
  });
});
