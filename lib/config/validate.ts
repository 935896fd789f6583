import { RULES } from './rules';
import { environmentSchema, type Environment } from './schema';
import { validateWhole } from './validate-whole';

const WHOLE = {
  schema: environmentSchema,
  what: 'Environment',
  rules: RULES.map((rule) => (environment: Environment) => rule.check(environment)),
};

/**
 * Validates one environment whole.
 *
 * @throws ConfigurationError with every problem: of single properties, and across those that have the right type
 */
export const validateEnvironment = (input: unknown): Environment => validateWhole(WHOLE, input);
