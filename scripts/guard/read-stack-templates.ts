import { z } from 'zod';

import { isObject } from '../../lib/compliance/template';
import { readJson } from '../assembly/read-json';
import { readStackTemplate } from '../assembly/read-stack-template';
import { readStacks } from '../assembly/read-stacks';
import type { StackTemplate } from './stack-template';

const sections = z.record(z.string(), z.json());

/**
 * The stacks of a cloud assembly with their templates.
 *
 * @throws UnreadableAssemblyError
 */
export const readStackTemplates = (directory: string): StackTemplate[] =>
  readStacks(directory).map((stack) => {
    const { Conditions: conditions } = readJson(stack.template, sections);
    return {
      name: stack.name,
      account: stack.account,
      region: stack.region,
      template: readStackTemplate(stack),
      conditions: isObject(conditions) ? conditions : {},
    };
  });
