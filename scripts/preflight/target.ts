import type { Template } from '../../lib/compliance/template';
import type { BootstrapDemand } from '../assembly/bootstrap-demand';

/** The qualifier of the CDK where nobody chose another. */
export const DEFAULT_QUALIFIER = 'hnb659fds';

/** A stack that will be deployed. */
export interface TargetStack {
  readonly name: string;
  readonly account: string;
  readonly region: string;
  readonly template: Template;
  /** With every placeholder filled in; null when the stack needs nothing of `cdk bootstrap`. */
  readonly bootstrap: BootstrapDemand | null;
}

/** One account and Region that stacks are deployed to. */
export interface Target {
  readonly account: string;
  readonly region: string;
  readonly partition: string;
  readonly stacks: readonly TargetStack[];
  /** Other accounts that may deploy here: the one that does now, and those that the command line names. */
  readonly deployers: readonly string[];
}
