import { statSync } from 'node:fs';
import { z } from 'zod';

import { readJson, readPart } from '../assembly/read-json';
import { countDynamicReferences, importsIn } from './shared-values';
import type { TemplateCounts } from './stack-summary';

const sectionOf = <Entry extends z.ZodType>(entry: Entry) => z.record(z.string(), entry).default({});
const template = z.object({
  Description: z.string().default(''),
  Resources: sectionOf(z.object({ Type: z.string() })),
  Outputs: sectionOf(z.object({ Description: z.string().default(''), Export: z.unknown().optional() })),
  Parameters: sectionOf(z.object({ Default: z.unknown().optional() })),
  Mappings: sectionOf(z.record(z.string(), z.unknown())),
});

/** A resource that a Lambda function stands behind. */
const CUSTOM = /^Custom::|^AWS::CloudFormation::CustomResource$/;

const longest = (lengths: readonly number[]): number => Math.max(0, ...lengths);
const bytesOf = (value: unknown): number =>
  value === undefined ? 0 : Buffer.byteLength(typeof value === 'string' ? value : JSON.stringify(value));

/**
 * Counts what a template holds.
 *
 * @throws UnreadableAssemblyError
 */
export function readTemplate(path: string): TemplateCounts {
  const body = readJson(path, z.unknown());
  const { Description, Resources, Outputs, Parameters, Mappings } = readPart(path, body, template);
  const types = Object.values(Resources).map(({ Type }) => Type);
  const outputs = Object.values(Outputs);
  const names = [Resources, Outputs, Parameters, Mappings].flatMap((section) => Object.keys(section));
  return {
    resources: types.length,
    outputs: outputs.length,
    exports: outputs.filter(({ Export }) => Export !== undefined).length,
    imports: importsIn(body).size,
    parameters: Object.keys(Parameters).length,
    mappings: Object.keys(Mappings).length,
    mappingAttributes: longest(Object.values(Mappings).map((mapping) => Object.keys(mapping).length)),
    dynamicReferences: countDynamicReferences(body),
    bytes: statSync(path).size,
    nameCharacters: longest(names.map((name) => name.length)),
    descriptionBytes: bytesOf(Description),
    outputDescriptionBytes: longest(outputs.map((output) => bytesOf(output.Description))),
    parameterBytes: longest(Object.values(Parameters).map(({ Default }) => bytesOf(Default))),
    customResources: types.filter((type) => CUSTOM.test(type)).length,
    functions: types.filter((type) => type === 'AWS::Lambda::Function').length,
  };
}
