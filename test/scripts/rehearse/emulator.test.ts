import type { Processes } from '../../../scripts/process/processes';
import { Emulator } from '../../../scripts/rehearse/emulator';
import { announcing, InPlace, STAYS } from './support/in-place';
import { serve, type Received, type Reply } from './support/server';

const started: Processes[] = [];

function start(script: string) {
  const processes = new InPlace(script);
  started.push(processes);
  return { processes, emulator: Emulator.start(processes) };
}

/** An emulator behind whose URL a test answers. */
const answering = async (reply: (received: Received) => Reply): Promise<Emulator> =>
  start(announcing(await serve(reply))).emulator;

afterEach(async () => {
  await Promise.all(started.splice(0).map((processes) => processes.stopAll()));
});

describe('Emulator.start', () => {
  test('waits for the first line, which names the URL', async () => {
    const { processes, emulator } = start(
      `setTimeout(() => console.log('{"url":"http://localhost:1234"}\\nmore'), 50); ${STAYS}`,
    );
    const { url, process: child } = await emulator;
    expect(url).toBe('http://localhost:1234');
    expect(child.exitCode).toBeNull();
    expect(processes.asked).toEqual([[expect.stringMatching(/\.venv.bin.python$/), '-m', 'emulator']]);
  });

  test('says why the emulator stopped before it was ready', async () => {
    const { emulator } = start(`console.error('No module named moto'); process.exitCode = 1;`);
    await expect(emulator).rejects.toThrow('The emulator stopped before it was ready:\nNo module named moto');
  });

  test('says what could not be started', async () => {
    await expect(Emulator.start(new InPlace('', 'no-such-program'))).rejects.toThrow('spawn no-such-program ENOENT');
  });

  test('refuses a first line that names no URL', async () => {
    await expect(start(`console.log('{"url":"nowhere"}'); ${STAYS}`).emulator).rejects.toThrow(/Invalid URL/);
    await expect(start(`console.log('hello'); ${STAYS}`).emulator).rejects.toThrow(SyntaxError);
  });
});

test('a process takes the emulator for AWS by its environment', async () => {
  const emulator = await start(announcing('http://localhost:1234')).emulator;
  expect(emulator.environment('eu-west-1')).toEqual({
    AWS_ENDPOINT_URL: 'http://localhost:1234',
    AWS_ACCESS_KEY_ID: 'rehearsal',
    AWS_SECRET_ACCESS_KEY: 'rehearsal',
    AWS_REGION: 'eu-west-1',
    AWS_EC2_METADATA_DISABLED: 'true',
  });
});

describe('what an emulator is asked', () => {
  test('faults are armed and disarmed', async () => {
    const received: Received[] = [];
    const emulator = await answering((request) => {
      received.push(request);
      return { body: '{"struck":{}}' };
    });
    await emulator.arm({ resources: ['AWS::EKS::Nodegroup'], cutSeconds: 8 });
    await emulator.disarm();
    expect(received).toMatchObject([
      {
        method: 'POST',
        path: '/_rehearsal/faults',
        body: '{"resources":["AWS::EKS::Nodegroup"],"cutSeconds":8}',
      },
      { method: 'DELETE', path: '/_rehearsal/faults', body: '' },
    ]);
  });

  test('how often faults have struck', async () => {
    const emulator = await answering(({ method, path }) => ({
      body: method === 'GET' && path === '/_rehearsal/faults' ? '{"struck":{"cut":3}}' : '{}',
    }));
    expect(await emulator.struck()).toEqual({ cut: 3 });
  });

  test('what it did', async () => {
    const entry = {
      stack: 'One',
      logical_id: 'A',
      type: 'AWS::SNS::Topic',
      act: 'create',
      reality: 'api',
      reason: '',
    };
    const told = { entries: [entry], faults: ['500: POST /'], releases: [], objects: [] };
    const emulator = await answering(({ path }) => ({
      body: path === '/_rehearsal/ledger' ? JSON.stringify(told) : '{}',
    }));
    expect(await emulator.ledger()).toEqual(told);
  });

  test('is refused with the status, and nothing is taken for armed', async () => {
    const emulator = await answering(() => ({ status: 404, body: '{}' }));
    await expect(emulator.arm({ uploads: 1 })).rejects.toThrow(
      'The emulator answered 404 when it was asked for faults',
    );
  });

  test('must have the shape that was agreed', async () => {
    const emulator = await answering(() => ({ body: '{"struck":{"cut":"often"}}' }));
    await expect(emulator.struck()).rejects.toThrow(/expected number/);
    await expect(emulator.ledger()).rejects.toThrow(/entries/);
  });
});
