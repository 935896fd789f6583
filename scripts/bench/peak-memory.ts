import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Plain JavaScript that Node loads before the program, and into every process that it starts: it asks the operating
 * system at the end, so that no peak is missed between two samples.
 */
const HOOK = `process.once('exit', () => {
  require('node:fs').appendFileSync(process.env.BENCH_PEAK_FILE, process.resourceUsage().maxRSS + '\\n');
});
`;

/** Writes the hook, to be loaded with the environment below. */
export const writeHook = (path: string): void => {
  writeFileSync(path, HOOK);
};

/** What a process needs in its environment to report its peak, and that of the processes it starts. */
export const reportingEnvironment = (hook: string, file: string, options = ''): Record<string, string> => ({
  NODE_OPTIONS: `${options} --require ${JSON.stringify(hook)}`.trim(),
  BENCH_PEAK_FILE: file,
});

/** The largest process, in MiB. */
export function readPeak(file: string): number {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  return Math.max(0, ...lines.map(Number)) / 1024;
}
