import type { Rehearsal, Step } from './rehearsal';

/** How one step went. */
export interface StepReport {
  readonly name: string;
  readonly fault: boolean;
  /** `not run` after a step that failed: each builds on those before it. */
  readonly result: 'passed' | 'failed' | 'not run';
  readonly seconds: number;
  readonly detail: string;
  readonly deviations: readonly string[];
  readonly retained: readonly string[];
}

/** Runs steps one after the other, up to the first that fails. */
export async function runSteps(steps: readonly Step[], rehearsal: Rehearsal): Promise<StepReport[]> {
  const reports: StepReport[] = [];
  for (const step of steps) {
    const stopped = reports.some(({ result }) => result !== 'passed');
    reports.push(stopped ? notRun(step) : await runStep(step, rehearsal));
  }
  return reports;
}

const notRun = ({ name, fault = false }: Step): StepReport => ({
  name,
  fault,
  result: 'not run',
  seconds: 0,
  detail: '',
  deviations: [],
  retained: [],
});

async function runStep(step: Step, rehearsal: Rehearsal): Promise<StepReport> {
  rehearsal.say(step.name);
  const started = performance.now();
  const {
    detail,
    deviations,
    retained = [],
  } = await step.run(rehearsal).catch((error: unknown) => ({
    detail: '',
    deviations: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    retained: [],
  }));
  return {
    name: step.name,
    fault: step.fault ?? false,
    result: deviations.length === 0 ? 'passed' : 'failed',
    seconds: (performance.now() - started) / 1000,
    detail,
    deviations,
    retained,
  };
}
