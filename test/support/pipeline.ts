import { pipelineSchema, type Pipeline, type PipelineInput } from '../../lib/config/pipeline/schema';
import type { Problem } from '../../lib/config/problem';
import type { PipelineRule } from '../../lib/config/pipeline/rules/rule';
import type { EnvironmentInput } from '../../lib/config/schema';
import { smallest } from './configuration';

/** The least that an operator can write of a pipeline. */
export const smallestPipeline = {
  owner: 'team@example.com',
  costCenter: 'testing',
  repository: 'example/eks-platform',
  environments: [{ environment: 'test' }],
} satisfies PipelineInput;

/** A valid pipeline: what a test says of it, and defaults for the rest. Rules take it as it is. */
export const withPipeline = (changes: Partial<PipelineInput> = {}): Pipeline =>
  pipelineSchema.parse({ ...smallestPipeline, ...changes });

/** The environments that a test’s pipeline may name: one that keeps its data, one that does not. */
export const nameable: readonly EnvironmentInput[] = [smallest, { ...smallest, name: 'scratch', onDelete: 'destroy' }];

/** What a rule finds in a pipeline. */
export const broken = (
  rule: PipelineRule,
  changes: Partial<PipelineInput>,
  environments: readonly EnvironmentInput[] = nameable,
): Problem[] => rule.check(withPipeline(changes), environments);
