/** How a part of a deployment ended. */
export type PhaseResult = 'done' | 'failed' | 'declined';

/** One part of a deployment, as it is reported. */
export interface Phase {
  readonly name: string;
  readonly result: PhaseResult;
  readonly seconds: number;
  /** What a reader wants to know of it, a line each. */
  readonly details: readonly string[];
}

/** What the work of a phase says at its end. */
export interface PhaseEnd {
  readonly result: PhaseResult;
  readonly details: readonly string[];
}

export const done = (...details: readonly string[]): PhaseEnd => ({ result: 'done', details });
export const failed = (...details: readonly string[]): PhaseEnd => ({ result: 'failed', details });
export const declined = (...details: readonly string[]): PhaseEnd => ({ result: 'declined', details });

/** The parts of a deployment, in their order. Each knows how to do its work, and nothing of the others. */
export interface PhaseWork {
  readonly name: string;
  readonly work: () => Promise<PhaseEnd>;
}

/**
 * Does one part after the other, until one does not end well.
 *
 * @param say told when a part begins
 */
export async function runPhases(
  works: readonly PhaseWork[],
  say: (line: string) => void,
  now = () => performance.now(),
): Promise<Phase[]> {
  const phases: Phase[] = [];
  for (const { name, work } of works) {
    say(name);
    const started = now();
    const { result, details } = await work();
    phases.push({ name, result, seconds: (now() - started) / 1000, details });
    if (result !== 'done') break;
  }
  return phases;
}
