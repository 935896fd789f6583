import { markdownTable } from './markdown';
import type { AreaTime } from './profile';
import type { Row } from './rows';

/** All that was measured: printed as Markdown, or as JSON with exactly these properties. */
export interface Report {
  readonly version: 1;
  readonly machine: string;
  readonly runs: number;
  readonly yardstickMeasured: boolean;
  readonly rows: readonly Row[];
  readonly profiles: readonly { readonly title: string; readonly areas: readonly AreaTime[] }[];
}

const WITHOUT_YARDSTICK =
  'The yardstick was **not measured**. Copy its folder, run `npm ci && npx tsc` there, and give the copy with ' +
  '`--yardstick <folder>` or `PLATFORM_YARDSTICK`.';
const TOP = 12;

/** The report as Markdown, to be pasted into a note. */
export const markdownOf = (report: Report): string =>
  [
    `Medians of ${report.runs} runs in turn after a warm-up; in brackets the fastest and the slowest. ${report.machine}.`,
    ...(report.yardstickMeasured ? [] : [WITHOUT_YARDSTICK]),
    rowsTable(report.rows),
    ...report.profiles.map(({ title, areas }) => profileTable(title, areas)),
  ].join('\n\n');

const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
const times = (value: number | null): string => (value === null ? '–' : value.toFixed(2));

const rowsTable = (rows: readonly Row[]): string =>
  markdownTable(
    [
      'What',
      'Wall s',
      '× floor',
      '× yardstick',
      'Peak MiB',
      'Resources',
      'Custom resources',
      'Functions',
      'Template bytes',
    ],
    rows.map(
      ({ title, seconds, timesFloor, timesYardstick, peakMiB, resources, customResources, functions, bytes }) => [
        title,
        `${seconds.median.toFixed(2)} [${seconds.min.toFixed(2)}–${seconds.max.toFixed(2)}]`,
        times(timesFloor),
        times(timesYardstick),
        whole(peakMiB.median),
        ...[resources, customResources, functions, bytes].map(whole),
      ],
    ),
  );

const profileTable = (title: string, areas: readonly AreaTime[]): string =>
  markdownTable(
    [`Where the time of "${title}" goes`, 'ms (sampled)', 'Share'],
    areas
      .slice(0, TOP)
      .map(({ area, milliseconds, percent }) => [area, whole(milliseconds), `${percent.toFixed(1)} %`]),
  );
