import type { Installed } from '../../../../scripts/rehearse/installed';
import type { Reality } from '../../../../scripts/rehearse/ledger';
import { reportOf, type EnvironmentReport } from '../../../../scripts/rehearse/report';
import type { StepReport } from '../../../../scripts/rehearse/run-steps';

const NOTHING: Installed = { releases: [], objects: [] };

/** The report on the environment `dev`, into whose cluster nothing was installed where a test does not say so. */
export const reportOn = (
  seconds: number,
  steps: readonly StepReport[],
  reality: Reality,
  emulatorFaults: readonly string[] = [],
  installed = NOTHING,
): EnvironmentReport => reportOf('dev', seconds, steps, { reality, installed, emulatorFaults });

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
