import type { StepReport } from '../../../../scripts/rehearse/run-steps';

/** The report of a step that passed. */
export const stepReport = (name: string, more: Partial<StepReport> = {}): StepReport => ({
  name,
  fault: false,
  result: 'passed',
  seconds: 1.25,
  detail: '',
  deviations: [],
  retained: [],
  ...more,
});
