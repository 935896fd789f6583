import { z } from 'zod';

import { areaOf, type Frame } from './area';

const frame = z.object({ functionName: z.string(), url: z.string() });
const profileSchema = z.object({
  nodes: z.array(z.object({ id: z.number(), callFrame: frame, children: z.array(z.number()).default([]) })),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

/** Time that one part of the program took. */
export interface AreaTime {
  readonly area: string;
  readonly milliseconds: number;
  readonly percent: number;
}

/** Sums the samples of a profile of `node --cpu-prof` by part of the program, the largest first. */
export function timeByArea(profile: unknown): AreaTime[] {
  const { nodes, samples, timeDeltas } = profileSchema.parse(profile);
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const parents = new Map(nodes.flatMap(({ id, children }) => children.map((child) => [child, id] as const)));
  const areas = new Map<number, string>();
  const areaOfNode = (id: number): string => {
    const known = areas.get(id) ?? areaOf(stackOf(id, frames, parents));
    areas.set(id, known);
    return known;
  };

  const microseconds = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const area = areaOfNode(id);
    microseconds.set(area, (microseconds.get(area) ?? 0) + (timeDeltas[index] ?? 0));
  }
  const total = [...microseconds.values()].reduce((sum, time) => sum + time, 0);
  return [...microseconds]
    .toSorted(([, a], [, b]) => b - a)
    .map(([area, time]) => ({ area, milliseconds: time / 1000, percent: (100 * time) / Math.max(total, 1) }));
}

/** From the function that ran out to the root. */
function stackOf(id: number, frames: ReadonlyMap<number, Frame>, parents: ReadonlyMap<number, number>): Frame[] {
  const stack: Frame[] = [];
  for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
    const found = frames.get(at);
    if (found !== undefined) stack.push(found);
  }
  return stack;
}
