import { cpSync } from 'node:fs';

import { Cdk } from '../../../scripts/rehearse/cdk';
import { synthesize } from '../../../scripts/rehearse/synthesize';
import { assemblyOf, templateWith } from '../../support/assembly';
import { ScriptedProcesses, type Run } from './support/scripted-processes';
import { folderOf } from './support/temporary';

const folder = folderOf({});

/** The CLI that writes an assembly where it is told to, or fails. */
function cdkOf(status: number, output = '') {
  const processes = new ScriptedProcesses(({ words }: Run) => {
    const target = words[words.indexOf('-o') + 1] ?? '';
    if (status === 0) cpSync(folderOf(assemblyOf(templateWith(1))), target, { recursive: true });
    return { status, output };
  });
  return { processes, cdk: new Cdk(processes, { environment: () => ({}) }, 'eu-west-1', {}) };
}

describe('synthesize', () => {
  test('makes the original with the app itself, checks and all', async () => {
    const { processes, cdk } = cdkOf(0);
    const version = await synthesize(cdk, folder, 'dev', 'original');
    expect(version).toMatchObject({ environment: { name: 'dev', account: '123456789012' }, stacks: [{ name: 'One' }] });
    expect(processes.runs[0]?.words.slice(1, -2)).toEqual([
      'synth',
      '--quiet',
      '-c',
      'environment=dev',
      '-o',
      version.assembly,
    ]);
  });

  test('makes a variant with the app of variants, in a folder of its own', async () => {
    const { processes, cdk } = cdkOf(0);
    const original = await synthesize(cdk, folder, 'dev', 'original');
    const unprotected = await synthesize(cdk, folder, 'prod', 'unprotected');
    expect(unprotected.assembly).not.toBe(original.assembly);
    expect(unprotected.environment).toMatchObject({ name: 'prod', terminationProtection: false });
    expect(processes.runs[1]?.words.join(' ')).toMatch(
      / --app node --require \.\/bin\/typescript\.cjs scripts\/rehearse\/variant-app\.ts -c variant=unprotected /,
    );
  });

  test('says what the CLI said when it fails', async () => {
    const { cdk } = cdkOf(1, 'begins\nError: dev.network.cidr is wrong');
    await expect(synthesize(cdk, folder, 'dev', 'original')).rejects.toThrow(
      new Error('cdk synth failed:\nError: dev.network.cidr is wrong'),
    );
  });
});
