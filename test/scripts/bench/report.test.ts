import { markdownOf, type Report } from '../../../scripts/bench/report';

const report: Report = {
  version: 1,
  machine: 'Node.js v20',
  runs: 5,
  yardstickMeasured: true,
  rows: [
    {
      id: 'dev',
      title: 'dev, app alone',
      seconds: { median: 0.8, min: 0.755, max: 1 },
      peakMiB: { median: 131.4, min: 130, max: 133 },
      timesFloor: 2,
      timesYardstick: null,
      resources: 1_234,
      customResources: 1,
      functions: 3,
      bytes: 166_389,
    },
  ],
  profiles: [{ title: 'dev, app alone', areas: [{ area: 'zod', milliseconds: 27.4, percent: 3.42 }] }],
};

describe('the report', () => {
  test('is Markdown', () => {
    expect(markdownOf(report).split('\n')).toEqual(
      expect.arrayContaining([
        '| dev, app alone | 0.80 [0.76–1.00] | 2.00 | – | 131 | 1,234 | 1 | 3 | 166,389 |',
        '| Where the time of "dev, app alone" goes | ms (sampled) | Share |',
        '| zod | 27 | 3.4 % |',
      ]),
    );
  });

  test('says when the yardstick was not measured, and how to provide it', () => {
    expect(markdownOf(report)).not.toMatch(/not measured/);
    expect(markdownOf({ ...report, yardstickMeasured: false })).toMatch(/\*\*not measured\*\*.*--yardstick <folder>/);
  });
});
