import { createHash } from 'node:crypto';

import type { Change } from './change';

/** A change that loses something: it fails the guard unless somebody accepts it. */
export interface Finding extends Change {
  readonly lost: string;
  /** Of this very change: another old or new value gives another. */
  readonly fingerprint: string;
}

/** A finding among changes; undefined when nothing is lost. */
export function findingOf(change: Change): Finding | undefined {
  const { lost } = change;
  return lost === null ? undefined : { ...change, lost, fingerprint: fingerprintOf(change) };
}

/** How the command line names the resource of a finding. */
export const nameOf = ({ stack, logicalId }: Pick<Finding, 'stack' | 'logicalId'>): string => `${stack}/${logicalId}`;

function fingerprintOf({ stack, logicalId, type, effect, policy, evidence }: Change): string {
  const change = JSON.stringify([stack, logicalId, type, effect, policy, evidence]);
  return createHash('sha256').update(change).digest('hex').slice(0, 16);
}
