import type { How } from '../../../../scripts/destroy/how';

/** How a test destroys: time passes when somebody waits, and what is said is kept. */
export function fastHow(more: Partial<How> = {}): How & { readonly said: readonly string[] } {
  const said: string[] = [];
  let now = 0;
  return {
    deleteData: false,
    removeFinalizers: false,
    patience: 60_000,
    clock: {
      now: () => now,
      sleep: (milliseconds) => {
        now += milliseconds;
        return Promise.resolve();
      },
    },
    say: (line) => {
      said.push(line);
    },
    said,
    ...more,
  };
}
