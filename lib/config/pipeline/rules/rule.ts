import type { Problem } from '../../problem';
import type { EnvironmentInput } from '../../schema';
import type { Pipeline } from '../schema';

/** A rule over a pipeline and the environments that it may name; its id is the name of its file. */
export interface PipelineRule {
  readonly id: string;
  /** The rule as one sentence, for the configuration reference. */
  readonly requirement: string;
  /** Every way in which a pipeline breaks the rule. */
  check(pipeline: Pipeline, environments: readonly EnvironmentInput[]): Problem[];
}
