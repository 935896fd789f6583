import type { Schedule, ScheduledStep } from './schedule';

/** One step of the longest chain. */
export interface PathStep extends ScheduledStep {
  /** Seconds until the next step of the chain starts: not all of its own time, when the next needs only its settings. */
  readonly takes: number;
}

/** The chain that decides how long the deployment takes, from its beginning to its end. */
export function criticalPath({ steps }: Schedule): PathStep[] {
  const path: ScheduledStep[] = [];
  let step = [...steps.values()].reduce<ScheduledStep | undefined>(
    (last, candidate) => (last === undefined || candidate.endsAt > last.endsAt ? candidate : last),
    undefined,
  );
  while (step !== undefined) {
    path.unshift(step);
    step = step.lastWait === undefined ? undefined : steps.get(step.lastWait.on);
  }
  return path.map((each, index) => ({
    ...each,
    takes: (path[index + 1]?.startsAt ?? each.endsAt) - each.startsAt,
  }));
}
