import { z } from 'zod';

import { readTemplate, type Template } from '../../lib/compliance/template';
import { readJson } from './read-json';
import type { AssemblyStack } from './read-stacks';

const template = z.record(z.string(), z.unknown());

/**
 * The template of a stack, as the rules of lib/compliance read it.
 *
 * @throws UnreadableAssemblyError
 */
export const readStackTemplate = ({ name, template: path }: AssemblyStack): Template =>
  readTemplate(readJson(path, template), { stackName: name, requiredTags: [] });
