import type { Installed } from './installed';
import type { Reality } from './ledger';
import type { StepReport } from './run-steps';

/** What the rehearsal of one environment found. */
export interface EnvironmentReport {
  readonly environment: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly steps: readonly StepReport[];
  readonly reality: Reality;
  /** What was installed into clusters, each as it was last. */
  readonly installed: Installed;
  /** Faults that were injected and survived. */
  readonly survived: number;
  /** Requests that the emulator could not answer: they make the rehearsal fail, because what they hide is not known. */
  readonly emulatorFaults: readonly string[];
  /** Resources that stay on purpose when the platform is destroyed. */
  readonly retained: readonly string[];
}

/** What a rehearsal found: printed as text, or as JSON with exactly these properties. */
export interface Report {
  /** Of this shape; it changes when a property changes its meaning or goes. */
  readonly version: 1;
  readonly ok: boolean;
  readonly environments: readonly EnvironmentReport[];
}

/** Adds up what the rehearsal of one environment found. */
export function reportOf(
  environment: string,
  seconds: number,
  steps: readonly StepReport[],
  { reality, installed, emulatorFaults }: Pick<EnvironmentReport, 'reality' | 'installed' | 'emulatorFaults'>,
): EnvironmentReport {
  return {
    environment,
    ok: steps.every(({ result }) => result === 'passed') && emulatorFaults.length === 0,
    seconds,
    steps,
    reality,
    installed,
    survived: steps.filter(({ fault, result }) => fault && result === 'passed').length,
    emulatorFaults,
    retained: steps.flatMap(({ retained }) => retained),
  };
}
