import type { Aws } from '../aws';
import type { Inside } from '../installed';

/** What is inside clusters of a Region. */
export interface LiveInside {
  readonly inside: readonly Inside[];
  /** What was still inside clusters when they were deleted. */
  readonly goneWith: readonly Inside[];
}

/** Reads every cluster of the Region, and those that are gone. */
export async function readInside({ inside }: Aws, region: string): Promise<LiveInside> {
  const { standing, gone } = await inside.read();
  const here = (one: Inside): boolean => one.region === region;
  return { inside: standing.filter(here), goneWith: gone.filter(here) };
}
