import { criticalPath } from './critical-path';
import { isKnownType } from './duration-of';
import { schedule, type Schedule, type ScheduledStep } from './schedule';
import { STACK_BEGINS, STACK_ENDS } from './step';
import { stepsOf, type PlannedStack } from './steps';
import { whatIf } from './what-if';
import { withConcurrency } from './with-concurrency';

/** Everything that a chain just off the critical path may be late by, and still be worth a look. */
const LITTLE_SLACK = 60;
/** Below this, a step is not worth a line of its own. */
const NOTEWORTHY = 10;

/** A step of a plan, as JSON. Times are seconds after the deployment began. */
export interface PlannedStep {
  readonly stack: string;
  /** Logical id; the stack’s name when the stack begins or ends. */
  readonly resource: string;
  readonly type: string;
  readonly startsAt: number;
  readonly takes: number;
  readonly confidence: string;
  readonly source: string;
  /** What it waited for last; null at the beginning. */
  readonly waitsFor: { readonly resource: string; readonly why: readonly string[] } | null;
}

/** How long a first deployment takes, and why. */
export interface Plan {
  /** With as many stacks at a time as do not wait for each other. */
  readonly seconds: number;
  /** How long with so many stacks at a time, from one, the default of the CDK CLI, to as many as make a difference. */
  readonly byConcurrency: readonly { readonly concurrency: number; readonly seconds: number }[];
  readonly stacks: readonly { readonly name: string; readonly startsAt: number; readonly takes: number }[];
  readonly criticalPath: readonly PlannedStep[];
  /** Off the critical path, with less than a minute to spare, and ten seconds long or more; the closest first. */
  readonly littleSlack: readonly (PlannedStep & { readonly slack: number })[];
  readonly whatIf: readonly {
    readonly resource: string;
    readonly without: string;
    readonly kind: 'order' | 'reference';
    readonly why: readonly string[];
    readonly saves: number;
  }[];
  /** Types that the table of durations does not know. */
  readonly unknownTypes: readonly string[];
}

/**
 * Plans a first deployment of stacks, as one run of `cdk deploy --all` makes it with a `--concurrency` that is high enough.
 *
 * @throws UnreadableAssemblyError when resources wait for each other in a circle
 */
export function planOf(stacks: readonly PlannedStack[]): Plan {
  const steps = stepsOf(stacks);
  const scheduled = schedule(steps);
  const path = criticalPath(scheduled);
  const onPath = new Set(path.map(({ step }) => step.id));
  const planned = plannedIn(scheduled);
  return {
    seconds: scheduled.seconds,
    byConcurrency: byConcurrency(stacks, scheduled.seconds),
    stacks: stacks.map(({ name }) => stackTimes(name, scheduled)),
    criticalPath: path.map((step) => planned(step, step.takes)),
    littleSlack: [...scheduled.steps.values()]
      .filter(({ step, slack }) => !onPath.has(step.id) && slack < LITTLE_SLACK)
      .filter(({ step }) => step.duration.seconds >= NOTEWORTHY && step.type !== STACK_BEGINS)
      .sort((one, other) => one.slack - other.slack || one.startsAt - other.startsAt)
      .map((step) => ({ ...planned(step, step.step.duration.seconds), slack: step.slack })),
    whatIf: whatIf(steps, path).map(({ step, without, kind, why, saves }) => ({
      resource: step.name,
      without: without.name,
      kind,
      why,
      saves,
    })),
    unknownTypes: [...new Set(steps.map(({ type }) => type))]
      .filter((type) => type !== STACK_BEGINS && type !== STACK_ENDS && !isKnownType(type))
      .sort(),
  };
}

function byConcurrency(stacks: readonly PlannedStack[], least: number): Plan['byConcurrency'] {
  const times = stacks.map((_, index) => ({
    concurrency: index + 1,
    seconds: schedule(stepsOf(withConcurrency(stacks, index + 1))).seconds,
  }));
  const enough = times.findIndex(({ seconds }) => seconds === least);
  return times.slice(0, enough + 1);
}

const plannedIn =
  ({ steps }: Schedule) =>
  ({ step, startsAt, lastWait }: ScheduledStep, takes: number): PlannedStep => {
    const other = lastWait === undefined ? undefined : steps.get(lastWait.on);
    return {
      stack: step.stack,
      resource: step.name,
      type: step.type,
      startsAt,
      takes,
      confidence: step.duration.confidence,
      source: step.duration.source,
      waitsFor: other === undefined ? null : { resource: other.step.name, why: lastWait?.why ?? [] },
    };
  };

function stackTimes(name: string, { steps }: Schedule) {
  const own = [...steps.values()].filter(({ step }) => step.stack === name);
  const startsAt = Math.min(...own.map((step) => step.startsAt));
  return { name, startsAt, takes: Math.max(...own.map(({ endsAt }) => endsAt)) - startsAt };
}
