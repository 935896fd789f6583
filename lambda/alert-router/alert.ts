/** How urgent an alert is; also the last part of the name of the topic that it comes from. */
export const LEVELS = ['critical', 'warning', 'info'] as const;

export type Level = (typeof LEVELS)[number];

/** One thing that a person on call should hear of, whatever its source. */
export interface Alert {
  /** What makes two alerts the same. A rise in severity and a change of state belong in it: they are no repeats. */
  readonly identity: readonly string[];
  readonly level: Level;
  /** What has happened, in one line. */
  readonly title: string;
  /** The severity in the words of its source, such as `8.5` or `ALARM`. */
  readonly severity: string;
  readonly where: Where;
  /** What the source says beyond the title. */
  readonly description?: string | undefined;
  /** The first thing to do, as a sentence. */
  readonly firstAction: string;
  /** Page of the AWS console. */
  readonly link?: string | undefined;
}

/** Where it has happened, as far as the source says. */
export interface Where {
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  readonly cluster?: string | undefined;
  readonly resource?: string | undefined;
}
