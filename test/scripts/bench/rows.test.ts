import { rowsOf } from '../../../scripts/bench/rows';
import type { Variant } from '../../../scripts/bench/variant';

const emitted = { resources: 7, customResources: 1, functions: 2, bytes: 900 };
const run = (seconds: number) => ({ seconds, peakMiB: 100 * seconds, emitted });
const variant = (id: string): Variant => ({
  id,
  title: `The ${id}`,
  command: [],
  cwd: '.',
  environment: {},
  floor: 'floor',
  yardstick: 'yardstick',
});

describe('the rows of the report', () => {
  const results = new Map([
    ['floor', [run(1), run(1), run(9)]],
    ['app', [run(3), run(2), run(4)]],
  ]);

  test('give medians, ratios and what was emitted', () => {
    expect(rowsOf([variant('floor'), variant('app')], results)).toMatchObject([
      { id: 'floor', seconds: { median: 1, max: 9 }, timesFloor: 1 },
      {
        id: 'app',
        title: 'The app',
        seconds: { median: 3, min: 2, max: 4 },
        peakMiB: { median: 300 },
        timesFloor: 3,
        ...emitted,
      },
    ]);
  });

  test('give no ratio to what was not measured', () => {
    expect(rowsOf([variant('app')], results)).toMatchObject([{ timesYardstick: null }]);
  });

  test('give no ratio to nothing', () => {
    const { id, title, command, cwd, environment } = variant('app');
    expect(rowsOf([{ id, title, command, cwd, environment }], results)).toMatchObject([{ timesFloor: null }]);
  });

  test('need a run', () => {
    expect(() => rowsOf([variant('app')], new Map())).toThrow('"The app" was never run');
  });
});
