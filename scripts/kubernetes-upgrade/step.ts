/** `by-hand`: no deployment does it. */
export type StepState = 'done' | 'to-do' | 'by-hand';

/** One step of an upgrade, in the order of the plan. */
export interface Step {
  /** Null for a step that is made once for all clusters. */
  readonly cluster: string | null;
  readonly region: string | null;
  readonly says: string;
  readonly state: StepState;
}
