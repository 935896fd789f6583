import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { ROOT } from '../assembly/run-cdk';
import type { Processes } from '../process/processes';
import { Failure } from '../terminal/failure';

/** What is installed, and where. */
export interface VirtualEnvironment {
  /** Where Python’s packages are installed. */
  readonly folder: string;
  /** A file with every package, its version, and the hashes of its files. */
  readonly requirements: string;
}

/** The one of this checkout; git ignores its folder. */
const OURS: VirtualEnvironment = {
  folder: join(ROOT, '.venv'),
  requirements: join(ROOT, 'test', 'rehearsal', 'requirements.txt'),
};

/** Python is missing, or its packages cannot be installed. */
export class PythonError extends Failure {
  override readonly name = 'PythonError';
  override readonly exitCode = 2;
}

/** A program of the virtual environment. */
export const programOf = (name: string, { folder } = OURS): string => join(folder, 'bin', name);

/** Written last: an installation that was cut short is made anew. */
const markIn = ({ folder }: VirtualEnvironment): string => join(folder, 'requirements.sha256');

/**
 * Makes the virtual environment with exactly the packages of requirements.txt, unless it is there already.
 *
 * @throws PythonError when Python is missing or the packages cannot be installed
 */
export async function installPackages(
  processes: Processes,
  say: (line: string) => void,
  environment = OURS,
): Promise<void> {
  const { folder, requirements } = environment;
  const python = programOf('python', environment);
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  // Python itself may have gone since, and left a link to nowhere.
  if (existsSync(python) && existsSync(markIn(environment)) && readFileSync(markIn(environment), 'utf8') === wanted)
    return;
  say(`installing Python packages into ${basename(folder)} (once)`);
  rmSync(folder, { recursive: true, force: true });
  await ran(processes, 'python3', ['-m', 'venv', folder], 'Install Python 3.11 or later with its venv module.');
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  const packages = ['--require-hashes', '-r', requirements];
  await ran(processes, python, [...install, ...packages], 'pip needs a package index: see PIP_INDEX_URL.');
  writeFileSync(markIn(environment), wanted);
}

async function ran(processes: Processes, command: string, words: readonly string[], fix: string): Promise<void> {
  const { status, output } = await processes.run(command, words).catch((error: unknown) => {
    throw new PythonError(`${command} could not be started. ${fix}`, { cause: error });
  });
  if (status !== 0) throw new PythonError(`${command} ${words.join(' ')} failed:\n${output}\n${fix}`);
}
