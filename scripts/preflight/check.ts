import type { Aws } from '../aws/aws';
import type { Observation } from './observation';
import type { Permission } from './permission';
import type { Target } from './target';

/**
 * One question about a target. It only reads, and it gives an answer or throws what AWS threw: an error is never taken
 * for one.
 */
export interface Check {
  /** The name of its file. */
  readonly id: string;
  /** What it makes sure of, in one sentence. */
  readonly explanation: string;
  /** What mends a failure, in a few words of Markdown for the table in docs/. */
  readonly mendedBy: string;
  /** Every permission that it may use. The policy in docs/ is made of them. */
  readonly permissions: readonly Permission[];
  /**
   * How often it is asked: in every Region, or once for each account; then the target holds the stacks of all its
   * Regions, and its Region is the first of them.
   */
  readonly scope: 'region' | 'account';
  /** @returns nothing at all where there is nothing to ask */
  readonly look: (target: Target, aws: Aws) => Promise<readonly Observation[]>;
}
