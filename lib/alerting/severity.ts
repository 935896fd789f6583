/**
 * How urgent an alert is: `critical` wakes somebody, `warning` is read on the same working day, `info` is there for those
 * who look.
 */
export const SEVERITIES = ['critical', 'warning', 'info'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** Severities that are sent by e-mail: mail that nobody has to act on teaches people to ignore the rest. */
export const MAILED: readonly Severity[] = ['critical', 'warning'];
