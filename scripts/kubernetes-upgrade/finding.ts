/** `unknown`: AWS did not say. */
export type Outcome = 'failed' | 'unknown' | 'warning' | 'passed';

/** One thing that a check says of a cluster. */
export interface Finding {
  readonly outcome: Outcome;
  /** One sentence without its full stop. */
  readonly says: string;
  /** What mends it; null where nothing needs mending. */
  readonly fix: string | null;
}

export const passed = (says: string): Finding => ({ outcome: 'passed', says, fix: null });
/** Stands in the way of the upgrade. */
export const failed = (says: string, fix: string): Finding => ({ outcome: 'failed', says, fix });
/** Does not stand in the way, but somebody should know. */
export const warning = (says: string, fix: string): Finding => ({ outcome: 'warning', says, fix });
export const unknown = (says: string, fix: string): Finding => ({ outcome: 'unknown', says, fix });
