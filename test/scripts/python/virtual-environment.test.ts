import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import {
  installPackages,
  programOf,
  PythonError,
  type VirtualEnvironment,
} from '../../../scripts/python/virtual-environment';
import type { Ended } from '../../../scripts/process/processes';
import { ScriptedProcesses, type Run } from '../rehearse/support/scripted-processes';
import { folderOf } from '../rehearse/support/temporary';

const fine: Ended = { status: 0, output: '' };

/** A place for a virtual environment, where there is none yet. */
function place(requirements = 'moto==5.0.0 --hash=sha256:00\n'): VirtualEnvironment {
  const folder = folderOf({ 'requirements.txt': requirements });
  return { folder: join(folder, '.venv'), requirements: join(folder, 'requirements.txt') };
}

const isVenv = ({ words }: Run) => words[1] === 'venv';

/** Python that makes an empty environment, and pip that ends as a test says. */
function pythonFor(environment: VirtualEnvironment, pip: Ended = fine) {
  return new ScriptedProcesses((run) => {
    if (!isVenv(run)) return pip;
    const python = programOf('python', environment);
    mkdirSync(dirname(python), { recursive: true });
    writeFileSync(python, '');
    return fine;
  });
}

/** Installs, and gives what was said. */
async function install(processes: ScriptedProcesses, environment: VirtualEnvironment): Promise<string[]> {
  const said: string[] = [];
  await installPackages(processes, (line) => said.push(line), environment);
  return said;
}

describe('installPackages', () => {
  test('makes the environment, and installs just what has one of the hashes', async () => {
    const environment = place();
    const processes = pythonFor(environment);
    expect(await install(processes, environment)).toEqual(['installing Python packages into .venv (once)']);
    expect(processes.runs.map(({ command, words }) => [command, ...words])).toEqual([
      ['python3', '-m', 'venv', environment.folder],
      [
        programOf('python', environment),
        ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'],
        ...['--require-hashes', '-r', environment.requirements],
      ],
    ]);
  });

  test('runs nothing, and says nothing, the second time', async () => {
    const environment = place();
    await install(pythonFor(environment), environment);
    const processes = pythonFor(environment);
    expect(await install(processes, environment)).toEqual([]);
    expect(processes.runs).toEqual([]);
  });

  test('makes it anew, and leaves nothing of the old one, when the requirements change', async () => {
    const environment = place();
    await install(pythonFor(environment), environment);
    writeFileSync(join(environment.folder, 'old'), '');
    writeFileSync(environment.requirements, 'moto==6.0.0 --hash=sha256:11\n');
    const processes = pythonFor(environment);
    await install(processes, environment);
    expect(processes.runs).toHaveLength(2);
    expect(existsSync(join(environment.folder, 'old'))).toBe(false);
  });

  test('makes it anew when Python has gone since', async () => {
    const environment = place();
    await install(pythonFor(environment), environment);
    const bare = { ...environment, folder: join(dirname(environment.folder), 'bare') };
    mkdirSync(bare.folder);
    const mark = 'requirements.sha256';
    writeFileSync(join(bare.folder, mark), readFileSync(join(environment.folder, mark)));
    const processes = pythonFor(bare);
    await install(processes, bare);
    expect(processes.runs).toHaveLength(2);
  });

  test('says what pip said and what to do when the packages cannot be installed, and tries again next time', async () => {
    const environment = place();
    const failing = install(pythonFor(environment, { status: 1, output: 'No matching distribution' }), environment);
    await expect(failing).rejects.toThrow(PythonError);
    await expect(failing).rejects.toThrow(
      /pip install .* failed:\nNo matching distribution\npip needs a package index: see PIP_INDEX_URL\.$/,
    );
    const processes = pythonFor(environment);
    await install(processes, environment);
    expect(processes.runs).toHaveLength(2);
  });

  test('makes anew what was cut short', async () => {
    const environment = place();
    const cut = new ScriptedProcesses((run) => {
      if (isVenv(run)) mkdirSync(join(environment.folder, 'bin'), { recursive: true });
      return isVenv(run) ? fine : { status: null, output: '' };
    });
    await expect(install(cut, environment)).rejects.toThrow(PythonError);
    const processes = pythonFor(environment);
    await install(processes, environment);
    expect(processes.runs.filter(isVenv)).toHaveLength(1);
  });

  test('says what is missing when Python cannot be started', async () => {
    const environment = place();
    const processes = new ScriptedProcesses(() => {
      throw new Error('spawn python3 ENOENT');
    });
    const failing = install(processes, environment);
    await expect(failing).rejects.toThrow(PythonError);
    await expect(failing).rejects.toThrow(
      'python3 could not be started. Install Python 3.11 or later with its venv module.',
    );
    expect(existsSync(environment.folder)).toBe(false);
  });
});

test('programOf finds a program of this checkout’s environment', () => {
  expect(programOf('python')).toMatch(/\.venv.bin.python$/);
});
