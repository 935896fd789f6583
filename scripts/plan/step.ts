import type { Duration } from './durations';

/** Something that must have happened before a step starts. */
export interface Wait {
  /** Id of the other step. */
  readonly on: string;
  /** How much of the other step: CloudFormation starts what refers to a resource as soon as that is configured. */
  readonly for: 'configuration' | 'completion';
  /** What in the template asks for it: `DependsOn`, or paths of properties. */
  readonly why: readonly string[];
}

/** The types of steps that make no resource. */
export const STACK_BEGINS = 'stack begins';
export const STACK_ENDS = 'stack ends';

/** One thing that a deployment does: it makes a resource, or begins or ends a stack. */
export interface Step {
  /** Unique in the deployment. */
  readonly id: string;
  readonly stack: string;
  /** The logical id of the resource; the stack’s name when the stack begins or ends. */
  readonly name: string;
  /** CloudFormation’s type of the resource, {@link STACK_BEGINS} or {@link STACK_ENDS}. */
  readonly type: string;
  readonly duration: Duration;
  readonly waits: readonly Wait[];
}
