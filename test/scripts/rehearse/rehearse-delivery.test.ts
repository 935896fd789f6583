import { existsSync } from 'node:fs';

import type { Ended } from '../../../scripts/process/processes';
import type { Way } from '../../../scripts/rehearse/delivery-variants';
import { rehearseDelivery } from '../../../scripts/rehearse/rehearse-delivery';
import { emulatorUrl, Machine } from './support/machine';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

const machines: Machine[] = [];

async function rehearse(way: Way, synthesis?: Ended) {
  const processes = new Machine(await emulatorUrl(), synthesis);
  machines.push(processes);
  const report = rehearseDelivery(processes, way, { keep: false, inherited: {}, say: () => undefined });
  return { processes, report };
}

afterEach(async () => {
  await Promise.all(machines.splice(0).map((one) => one.stopAll()));
});

describe('rehearseDelivery', () => {
  test.each<Way>(['pipeline', 'github'])('synthesizes every variant of %s, and takes the steps', async (way) => {
    const { processes, report } = await rehearse(way);
    const { environment, ok, steps } = await report;
    expect({ environment, ok }).toEqual({ environment: way, ok: false });
    const synthesized = processes.commands.filter((command) => command.startsWith('synth'));
    expect(synthesized.map((command) => / -c (way=\w+ -c variant=\w+) /.exec(command)?.[1])).toEqual(
      ['original', 'changed', 'unprotected'].map((variant) => `way=${way} -c variant=${variant}`),
    );
    expect(steps.map(({ name, result }) => `${name}: ${result}`)).toEqual([
      'deploy without bootstrap: failed',
      'bootstrap: not run',
      'an asset cannot be uploaded: not run',
      'a stack fails midway through its creation: not run',
      'deploy: not run',
      'deploy the same again: not run',
      'deploy a changed configuration: not run',
      'drain: deploy without protection: not run',
      'destroy: not run',
    ]);
  });

  test('leaves the stacks of environments out: what delivers has another name than they', async () => {
    // The one stack of this assembly is not of what delivers, so there is nothing that could stand already.
    const { report } = await rehearse('pipeline');
    const { steps } = await report;
    expect(steps[0]?.deviations).toEqual(['cdk deploy succeeded, where it had to fail']);
  });

  test('leaves neither the emulator nor a folder behind', async () => {
    const { processes, report } = await rehearse('github');
    await report;
    expect(processes.children.map(({ signalCode }) => signalCode)).toEqual(['SIGTERM']);
    expect(processes.assemblies.filter((folder) => existsSync(folder))).toEqual([]);
  });

  test('says what the CLI said when the synthesis fails', async () => {
    const { report } = await rehearse('pipeline', { status: 1, output: 'Error: no' });
    await expect(report).rejects.toThrow('cdk synth failed:\nError: no');
  });
});
