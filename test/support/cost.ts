import type { z } from 'zod';

import type { Environment } from '../../lib/config/schema';
import { cost } from '../../lib/config/sections/cost';
import { valid } from './configuration';

/** A valid environment that watches cost as a test says, completed with defaults. */
export const withCost = (
  input: z.input<typeof cost>,
): Environment & { readonly cost: NonNullable<Environment['cost']> } => ({
  ...valid,
  cost: cost.parse(input),
});
