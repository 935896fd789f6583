import { existsSync } from 'node:fs';

import { runOnAssembly } from '../../../scripts/assembly/run-on-assembly';
import { ASSEMBLY_OPTIONS, sourceOf } from '../../../scripts/assembly/with-assembly';
import { readOptions } from '../../../scripts/terminal/read-options';

const commandLine = process.argv;

afterEach(() => {
  process.argv = commandLine;
  process.exitCode = undefined;
});

const parse = (words: readonly string[]) => ({ help: false, ...sourceOf(readOptions(words, ASSEMBLY_OPTIONS)) });

describe('a command on an assembly', () => {
  it('is run on the one that its command line names, which stays', async () => {
    process.argv = ['node', 'command', '--assembly', __dirname];
    const run = jest.fn(() => Promise.resolve(1));
    await runOnAssembly('help', parse, run);
    expect(run.mock.calls).toEqual([[expect.objectContaining({ context: [] }), __dirname]]);
    expect({ exitCode: process.exitCode, stays: existsSync(__dirname) }).toEqual({ exitCode: 1, stays: true });
  });

  it('is run on one that is synthesized for it and goes afterwards, also when the command fails', async () => {
    process.argv = ['node', 'command', '-e', 'dev'];
    const folders: string[] = [];
    const fault = new TypeError('a fault');
    const run = (_: unknown, folder: string) => {
      folders.push(folder);
      return existsSync(folder) ? Promise.reject(fault) : Promise.resolve(0);
    };
    await expect(runOnAssembly('help', parse, run)).rejects.toBe(fault);
    expect(folders.map((folder) => existsSync(folder))).toEqual([false]);
  });
});
