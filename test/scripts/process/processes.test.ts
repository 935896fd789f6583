import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';

import { Processes } from '../../../scripts/process/processes';

const NODE = process.execPath;
const STAYS = `setInterval(() => {}, 1000); console.log('ready');`;
const IGNORES = `process.on('SIGTERM', () => console.log('no')); ${STAYS}`;

/** Long enough that a process that listens is never stopped by force. */
const PATIENT = 60_000;

const started: ChildProcess[] = [];

/** Starts a script and waits until it says so. */
async function ready(processes: Processes, script: string): Promise<ChildProcess> {
  const child = processes.start(NODE, ['-e', script]);
  started.push(child);
  if (child.stdout !== null) await once(child.stdout, 'data');
  return child;
}

/** Whether a process is still there. */
function isAlive({ pid }: ChildProcess): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
}

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

describe('run', () => {
  test.each([0, 3])('gives the status %d and all that a process says', async (status) => {
    const script = `console.log('one'); console.error('two'); process.exitCode = ${status};`;
    const ended = await new Processes().run(NODE, ['-e', script]);
    expect(ended.status).toBe(status);
    expect(ended.output.split('\n').sort()).toEqual(['', 'one', 'two']);
  });

  test('gives no status when a signal ended the process', async () => {
    const ended = await new Processes().run(NODE, ['-e', `process.kill(process.pid, 'SIGKILL')`]);
    expect(ended).toEqual({ status: null, output: '' });
  });

  test('runs in the folder and the environment that it is given, and in no other', async () => {
    const script = 'console.log(process.cwd(), process.env.ONE, process.env.HOME)';
    const { output } = await new Processes().run(NODE, ['-e', script], { cwd: tmpdir(), env: { ONE: '1' } });
    expect(output).toBe(`${realpathSync(tmpdir())} 1 undefined\n`);
  });

  test('rejects when a process cannot be started', async () => {
    await expect(new Processes().run('no-such-program', [])).rejects.toThrow('spawn no-such-program ENOENT');
  });
});

describe('stop', () => {
  test('ends a process that listens, and does not wait any longer', async () => {
    const processes = new Processes(PATIENT);
    const child = await ready(processes, STAYS);
    await processes.stop(child);
    expect(child.signalCode).toBe('SIGTERM');
  });

  test('ends a process that does not listen, by force, after the time of grace', async () => {
    const processes = new Processes(200);
    const child = await ready(processes, IGNORES);
    const begun = performance.now();
    await processes.stop(child);
    expect(child.signalCode).toBe('SIGKILL');
    expect(performance.now() - begun).toBeGreaterThanOrEqual(195);
  });

  test('lets a process clean up within the time of grace', async () => {
    const processes = new Processes(PATIENT);
    const script = `process.once('SIGTERM', () => setTimeout(() => process.exit(7), 50)); ${STAYS}`;
    const child = await ready(processes, script);
    await processes.stop(child);
    expect([child.exitCode, child.signalCode]).toEqual([7, null]);
  });

  test('has nothing to do when the process has ended, or never began', async () => {
    const processes = new Processes(PATIENT);
    const ended = processes.start(NODE, ['-e', '']);
    await once(ended, 'close');
    await processes.stop(ended);
    const never = processes.start('no-such-program', []);
    await once(never, 'error');
    await processes.stop(never);
    expect([ended.exitCode, never.pid]).toEqual([0, undefined]);
  });
});

describe('stopAll', () => {
  test('stops all, those that are being waited for and those that do not listen', async () => {
    const processes = new Processes(200);
    const children = [await ready(processes, STAYS), await ready(processes, IGNORES)];
    const waited = processes.run(NODE, ['-e', STAYS]);
    await processes.stopAll();
    expect(children.map(isAlive)).toEqual([false, false]);
    expect((await waited).status).toBeNull();
  });

  test('leaves out those that have ended by themselves', async () => {
    const processes = new Processes(PATIENT);
    await processes.run(NODE, ['-e', '']);
    await expect(processes.stopAll()).resolves.toBeUndefined();
  });

  test('lets no other begin: what goes on meanwhile would leave it behind', async () => {
    const processes = new Processes();
    await processes.stopAll();
    expect(() => processes.start(NODE, ['-e', ''])).toThrow(`${NODE} is not started: all processes were stopped`);
    await expect(processes.run(NODE, ['-e', ''])).rejects.toThrow(/is not started/);
  });
});

test('release lets those that run go on alone', async () => {
  const processes = new Processes(200);
  const child = await ready(processes, STAYS);
  processes.release();
  await processes.stopAll();
  expect(isAlive(child)).toBe(true);
  expect(child.stdout?.destroyed).toBe(true);
});
