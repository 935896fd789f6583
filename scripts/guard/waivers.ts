import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

import { readJson } from '../assembly/read-json';
import { valueText } from './cause-text';
import type { Finding } from './finding';

/** Name of the committed file, at the root of the repository. */
export const WAIVERS = 'guard.waivers.json';

const waiver = z.strictObject({
  stack: z.string(),
  logicalId: z.string(),
  type: z.string(),
  effect: z.enum(['replace', 'may-replace', 'delete']),
  /** What causes it, for a reviewer to read: the fingerprint decides. */
  changes: z.record(z.string(), z.string()),
  fingerprint: z.string(),
  reason: z.string(),
});
const file = z.strictObject({ version: z.literal(1), waivers: z.array(waiver) });

/** One loss that somebody accepted, with the reason. */
export type Waiver = z.output<typeof waiver>;

/**
 * The accepted losses; none when the file does not exist.
 *
 * @throws UnreadableAssemblyError for a file of another shape
 */
export const readWaivers = (path: string): readonly Waiver[] => (existsSync(path) ? readJson(path, file).waivers : []);

/** Writes the accepted losses, sorted, so that two branches rarely conflict. */
export function writeWaivers(path: string, waivers: readonly Waiver[]): void {
  const text = `${JSON.stringify({ version: 1, waivers: [...waivers].sort(byName) }, null, 2)}\n`;
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

/** Whether a waiver is for the resource of a finding, whatever the change. */
export const isForSameResource = (one: Pick<Waiver, 'stack' | 'logicalId'>, { stack, logicalId }: Finding): boolean =>
  one.stack === stack && one.logicalId === logicalId;

/** Whether a waiver covers a finding: the very change that was accepted. */
export const covers = (waiver: Waiver, finding: Finding): boolean =>
  isForSameResource(waiver, finding) && waiver.fingerprint === finding.fingerprint;

/** The waiver of a finding. */
export const waiverFor = (finding: Finding, reason: string): Waiver => ({
  stack: finding.stack,
  logicalId: finding.logicalId,
  type: finding.type,
  effect: waiver.shape.effect.parse(finding.effect),
  changes: Object.fromEntries(
    finding.causes.map((cause) => [
      cause.property,
      cause.because ?? `${valueText(cause.old)} becomes ${valueText(cause.new)}`,
    ]),
  ),
  fingerprint: finding.fingerprint,
  reason,
});

const byName = (one: Waiver, other: Waiver): number => {
  const [first, second] = [one, other].map(({ stack, logicalId }) => `${stack}/${logicalId}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
};
