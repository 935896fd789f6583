import { readStackTemplate } from '../assembly/read-stack-template';
import { readStacks } from '../assembly/read-stacks';
import type { StackTemplate } from './stack-template';

/**
 * The stacks of a cloud assembly with their templates.
 *
 * @throws UnreadableAssemblyError
 */
export const readStackTemplates = (directory: string): StackTemplate[] =>
  readStacks(directory).map((stack) => ({
    name: stack.name,
    account: stack.account,
    region: stack.region,
    template: readStackTemplate(stack),
  }));
