import { UnreadableAssemblyError } from '../assembly/read-json';
import type { Step, Wait } from './step';

/** A step with its times, in seconds after the deployment began. */
export interface ScheduledStep {
  readonly step: Step;
  readonly startsAt: number;
  readonly endsAt: number;
  /** By how many seconds it may be late without making the deployment longer. */
  readonly slack: number;
  /** The wait that ended last; undefined for what starts at once. */
  readonly lastWait: Wait | undefined;
}

/** Steps by id, each after everything that it waits for. */
export interface Schedule {
  readonly steps: ReadonlyMap<string, ScheduledStep>;
  /** Of the whole deployment. */
  readonly seconds: number;
}

/**
 * Starts every step as early as what it waits for allows, as CloudFormation does: without a limit on how many at once.
 *
 * @throws UnreadableAssemblyError when steps wait for each other in a circle
 */
export function schedule(steps: readonly Step[]): Schedule {
  const ordered = inOrder(steps);
  const starts = new Map<string, { startsAt: number; lastWait: Wait | undefined }>();
  const readyAt = (wait: Wait): number => (starts.get(wait.on)?.startsAt ?? 0) + lead(wait, ordered.get(wait.on));
  for (const { id, waits } of ordered.values()) {
    const lastWait = waits.reduce<Wait | undefined>(
      (last, wait) => (last === undefined || readyAt(wait) > readyAt(last) ? wait : last),
      undefined,
    );
    starts.set(id, { startsAt: lastWait === undefined ? 0 : readyAt(lastWait), lastWait });
  }
  const startOf = (id: string) => starts.get(id) ?? { startsAt: 0, lastWait: undefined };
  const endOf = ({ id, duration }: Step) => startOf(id).startsAt + duration.seconds;
  const seconds = Math.max(0, ...[...ordered.values()].map(endOf));

  const latestStarts = new Map([...ordered.values()].map(({ id, duration }) => [id, seconds - duration.seconds]));
  const latestStart = (id: string) => latestStarts.get(id) ?? seconds;
  for (const { id, waits } of [...ordered.values()].reverse()) {
    for (const wait of waits) {
      const allowed = latestStart(id) - lead(wait, ordered.get(wait.on));
      latestStarts.set(wait.on, Math.min(latestStart(wait.on), allowed));
    }
  }
  return {
    seconds,
    steps: new Map(
      [...ordered].map(([id, step]) => {
        const { startsAt, lastWait } = startOf(id);
        return [id, { step, startsAt, endsAt: endOf(step), slack: latestStart(id) - startsAt, lastWait }];
      }),
    ),
  };
}

/** Seconds between the start of a step and the moment that a wait for it ends. */
function lead({ for: part }: Wait, step: Step | undefined): number {
  if (step === undefined) return 0;
  const { seconds, configuredAfter = seconds } = step.duration;
  return part === 'configuration' ? configuredAfter : seconds;
}

function inOrder(steps: readonly Step[]): ReadonlyMap<string, Step> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const ordered = new Map<string, Step>();
  const visit = (step: Step, path: readonly string[]): void => {
    if (ordered.has(step.id)) return;
    const above = [...path, step.id];
    if (path.includes(step.id)) throw new UnreadableAssemblyError(`Steps wait in a circle: ${above.join(' > ')}`);
    for (const { on } of step.waits) {
      const other = byId.get(on);
      if (other !== undefined) visit(other, above);
    }
    ordered.set(step.id, step);
  };
  for (const step of steps) visit(step, []);
  return ordered;
}
