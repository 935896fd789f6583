import { z } from 'zod';

import { installedObject, installedRelease } from './installed';

const entry = z.object({
  stack: z.string(),
  logical_id: z.string(),
  type: z.string(),
  act: z.enum(['create', 'update', 'delete']),
  reality: z.enum(['api', 'handler', 'stand-in']),
  reason: z.string(),
});

/** What the emulator did, as it tells it. */
export const ledger = z.object({
  entries: z.array(entry),
  faults: z.array(z.string()),
  /** What was installed into clusters, each as it was last; also what has gone since. */
  releases: z.array(installedRelease),
  objects: z.array(installedObject),
});

export type Ledger = z.output<typeof ledger>;

/** How much of a rehearsal was real. */
export interface Reality {
  /** Acts on resources that went through the emulated service’s API. */
  readonly real: number;
  /** Acts of the CDK’s own function inside clusters that are played. */
  readonly handler: number;
  /** Acts that were checked against the type’s schema and only remembered. */
  readonly standIn: number;
  /** How often each type was stood in for, by type. */
  readonly standInTypes: Readonly<Record<string, number>>;
}

/** Counts a ledger. */
export function realityOf({ entries }: Ledger): Reality {
  const of = (wanted: Ledger['entries'][number]['reality']) => entries.filter(({ reality }) => reality === wanted);
  const standIns = of('stand-in');
  const types = [...new Set(standIns.map(({ type }) => type))].sort();
  return {
    real: of('api').length,
    handler: of('handler').length,
    standIn: standIns.length,
    standInTypes: Object.fromEntries(types.map((type) => [type, standIns.filter((one) => one.type === type).length])),
  };
}
