import type { EnvironmentInput } from '../../../lib/config/schema';
import type { RegionalTemplate } from '../../../scripts/reach/regional-template';
import { stacksOf } from '../../support/stacks-of';

/** The templates of every stack of an environment, in all its Regions. */
export const templatesOf = (input: EnvironmentInput): RegionalTemplate[] =>
  stacksOf(input).map(({ region, template }) => ({ ...template, region }));
