import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../assembly/run-cdk';
import type { Processes } from '../process/processes';

/** Where Python’s packages are installed; git ignores it. */
const FOLDER = join(ROOT, '.venv');

/** Every package with its version, and the hashes of its files. */
const REQUIREMENTS = join(ROOT, 'test', 'rehearsal', 'requirements.txt');

/** Written last: an installation that was cut short is made anew. */
const MARK = join(FOLDER, 'requirements.sha256');

export class PythonError extends Error {
  override readonly name = 'PythonError';
}

/** A program of the virtual environment. */
export const programOf = (name: string): string => join(FOLDER, 'bin', name);

/**
 * Makes the virtual environment with exactly the packages of requirements.txt, unless it is there already.
 *
 * @throws PythonError when Python is missing or the packages cannot be installed
 */
export async function installPackages(processes: Processes, say: (line: string) => void): Promise<void> {
  const wanted = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex');
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === wanted) return;
  say('installing Python packages into .venv (once)');
  rmSync(FOLDER, { recursive: true, force: true });
  await ran(processes, 'python3', ['-m', 'venv', FOLDER], 'Install Python 3.11 or later with its venv module.');
  const pip = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--require-hashes',
    '-r',
    REQUIREMENTS,
  ];
  await ran(processes, programOf('python'), pip, 'pip needs a package index: see PIP_INDEX_URL.');
  writeFileSync(MARK, wanted);
}

async function ran(processes: Processes, command: string, words: readonly string[], fix: string): Promise<void> {
  const { status, output } = await processes.run(command, words).catch((error: unknown) => {
    throw new PythonError(`${command} could not be started. ${fix}`, { cause: error });
  });
  if (status !== 0) throw new PythonError(`${command} ${words.join(' ')} failed:\n${output}\n${fix}`);
}
