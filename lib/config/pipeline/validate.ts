import { ENVIRONMENTS } from '../environments';
import type { EnvironmentInput } from '../schema';
import { validateWhole } from '../validate-whole';
import { PIPELINE_RULES } from './rules';
import { pipelineSchema, type Pipeline } from './schema';

/**
 * Validates a pipeline whole.
 *
 * @param environments those that it may name
 * @throws ConfigurationError with every problem
 */
export const validatePipeline = (input: unknown, environments: readonly EnvironmentInput[] = ENVIRONMENTS): Pipeline =>
  validateWhole(
    {
      schema: pipelineSchema,
      what: 'Pipeline',
      rules: PIPELINE_RULES.map((rule) => (pipeline: Pipeline) => rule.check(pipeline, environments)),
    },
    input,
  );
