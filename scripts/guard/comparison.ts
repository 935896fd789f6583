import type { Change } from './change';

/** What one update does with one stack. */
export interface StackComparison {
  readonly name: string;
  /** `removed`: the app no longer has it, and the CDK leaves it where it is. */
  readonly state: 'updated' | 'added' | 'removed';
  readonly changes: readonly Change[];
}

/** Why an update of a stack fails: nothing is lost, but nothing is deployed either. */
export interface Refusal {
  readonly stack: string;
  /** Null when it is about the stack as a whole. */
  readonly logicalId: string | null;
  readonly reason: string;
}

/** A policy that no longer keeps a stateful resource: nothing is lost now. */
export interface Weakening {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly attribute: 'DeletionPolicy' | 'UpdateReplacePolicy';
  readonly old: string;
  readonly new: string;
}

/** What a deployment of the new templates does where the old are deployed. */
export interface Comparison {
  readonly stacks: readonly StackComparison[];
  readonly refusals: readonly Refusal[];
  readonly weakenings: readonly Weakening[];
}
