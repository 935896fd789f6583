import { statSync } from 'node:fs';
import { z } from 'zod';

import { readJson } from '../assembly/read-json';
import type { TemplateCounts } from './stack-summary';

const section = z.record(z.string(), z.unknown()).default({});
const template = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string() })).default({}),
  Outputs: section,
  Parameters: section,
});

/** A resource that a Lambda function stands behind. */
const CUSTOM = /^Custom::|^AWS::CloudFormation::CustomResource$/;

/** Counts what a template holds. */
export function readTemplate(path: string): TemplateCounts {
  const { Resources, Outputs, Parameters } = readJson(path, template);
  const types = Object.values(Resources).map(({ Type }) => Type);
  return {
    resources: types.length,
    outputs: Object.keys(Outputs).length,
    parameters: Object.keys(Parameters).length,
    bytes: statSync(path).size,
    customResources: types.filter((type) => CUSTOM.test(type)).length,
    functions: types.filter((type) => type === 'AWS::Lambda::Function').length,
  };
}
