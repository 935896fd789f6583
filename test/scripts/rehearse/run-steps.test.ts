import type { Outcome, Step } from '../../../scripts/rehearse/rehearsal';
import { runSteps } from '../../../scripts/rehearse/run-steps';
import { sceneOf } from './support/scene';

const step = (name: string, run: () => Promise<Outcome>, fault?: boolean): Step => ({
  name,
  ...(fault === undefined ? {} : { fault }),
  run,
});
const passes = (name: string, more: Partial<Outcome> = {}, fault?: boolean): Step =>
  step(name, () => Promise.resolve({ detail: 'fine', deviations: [], ...more }), fault);

const { rehearsal } = sceneOf();

describe('runSteps', () => {
  test('runs every step in its order, and says which', async () => {
    const said: string[] = [];
    const say = (line: string) => {
      said.push(line);
    };
    const reports = await runSteps([passes('one'), passes('two', {}, true)], { ...rehearsal, say });
    expect(said).toEqual(['one', 'two']);
    expect(reports).toMatchObject([
      { name: 'one', fault: false, result: 'passed', detail: 'fine', deviations: [], retained: [] },
      { name: 'two', fault: true, result: 'passed' },
    ]);
  });

  test('hands every step the rehearsal', async () => {
    const given: unknown[] = [];
    const curious: Step = {
      name: 'curious',
      run: (one) => {
        given.push(one);
        return Promise.resolve({ detail: '', deviations: [] });
      },
    };
    await runSteps([curious], rehearsal);
    expect(given).toEqual([rehearsal]);
  });

  test('stops after the first that fails', async () => {
    const steps = [
      passes('one', { deviations: ['wrong'] }),
      passes('two', { retained: ['key'] }, true),
      passes('three'),
    ];
    expect(await runSteps(steps, rehearsal)).toMatchObject([
      { name: 'one', result: 'failed', detail: 'fine', deviations: ['wrong'] },
      { name: 'two', fault: true, result: 'not run', seconds: 0, detail: '', deviations: [], retained: [] },
      { name: 'three', fault: false, result: 'not run' },
    ]);
  });

  test('takes an exception for a deviation, with where it came from', async () => {
    const [report] = await runSteps([step('one', () => Promise.reject(new Error('no answer')))], rehearsal);
    expect(report).toMatchObject({ result: 'failed', detail: '', retained: [] });
    expect(report?.deviations).toEqual([expect.stringMatching(/^Error: no answer\n +at .*run-steps\.test\.ts/)]);
  });

  test('passes on what a step retains', async () => {
    const [report] = await runSteps([passes('destroy', { retained: ['key one'] })], rehearsal);
    expect(report?.retained).toEqual(['key one']);
  });

  test('measures the seconds of a step', async () => {
    const slow = step('slow', async () => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      return { detail: '', deviations: [] };
    });
    const [report] = await runSteps([slow], rehearsal);
    expect(report?.seconds).toBeGreaterThan(0.05);
    expect(report?.seconds).toBeLessThan(5);
  });
});
