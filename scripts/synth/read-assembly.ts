import { readStacks } from '../assembly/read-stacks';
import { readTemplate } from './read-template';
import type { StackSummary } from './stack-summary';

/**
 * What each stack of a cloud assembly holds, in the order of {@link readStacks}.
 *
 * @throws UnreadableAssemblyError
 */
export const readAssembly = (directory: string): StackSummary[] =>
  readStacks(directory).map(({ name, nestedIn, account, region, template }) => ({
    name,
    nestedIn,
    account,
    region,
    ...readTemplate(template),
  }));
