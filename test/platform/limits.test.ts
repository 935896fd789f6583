import { join } from 'node:path';

import { prod } from '../../lib/config/environments/prod';
import { limitWarnings } from '../../scripts/synth/limits';
import { readAssembly } from '../../scripts/synth/read-assembly';
import { assemblyOf } from '../support/assembly';
import { EVERY_ENVIRONMENT, platformOf } from '../support/templates';
import { inFolder } from '../support/temp-folder';

/** What CloudFormation’s limits say of a template, written with the indentation that the CDK gives it. */
const warningsFor = (template: unknown) => {
  const text = JSON.stringify(template, undefined, 1);
  return inFolder(assemblyOf({}, { 'One.template.json': text }), (folder) => {
    const [stack] = readAssembly(folder);
    if (stack === undefined) throw new RangeError(`${join(folder, 'manifest.json')} lists no stack`);
    return limitWarnings(stack);
  });
};

const topics = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`R${index}`, { Type: 'AWS::SNS::Topic' }]));
const exported = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`O${index}`, { Value: 'x', Export: { Name: `One:${index}` } }]),
  );

describe('the limits of CloudFormation', () => {
  test.each(Object.entries(EVERY_ENVIRONMENT))('leave %s 40 %% of room in every respect', (_, environment) => {
    for (const { template } of Object.values(platformOf(environment))) {
      expect(warningsFor(template.toJSON())).toEqual([]);
    }
  });

  const withMore = (section: string, more: object) => {
    const template: Readonly<Record<string, object>> = platformOf(prod).eks.template.toJSON();
    return { ...template, [section]: { ...template[section], ...more } };
  };
  const empty = (count: number) => Object.fromEntries(Object.keys(topics(count)).map((name) => [name, {}]));

  test.each([
    ['resources', withMore('Resources', topics(300))],
    ['outputs', withMore('Outputs', exported(115))],
    ['exports', withMore('Outputs', exported(120))],
    ['parameters', withMore('Parameters', empty(120))],
    ['mappings', withMore('Mappings', empty(120))],
    ['mappingAttributes', withMore('Mappings', { Wide: empty(120) })],
    ['nameCharacters', withMore('Outputs', { ['x'.repeat(153)]: { Value: 'x' } })],
    ['parameterBytes', withMore('Parameters', { Long: { Type: 'String', Default: 'x'.repeat(2_458) } })],
    ['outputDescriptionBytes', withMore('Outputs', { Long: { Value: 'x', Description: 'x'.repeat(615) } })],
    ['dynamicReferences', withMore('Metadata', { Many: '{{resolve:ssm:/x}}'.repeat(36) })],
    ['bytes', withMore('Metadata', { Long: 'x'.repeat(629_146) })],
  ])('would be seen by production’s cluster stack at 60 %%: %s', (measure, template) => {
    expect(warningsFor(template)).toContainEqual(expect.objectContaining({ measure, over: false }));
  });

  test.each([
    ['resources', withMore('Resources', topics(500))],
    ['exports', withMore('Outputs', exported(201))],
    ['bytes', withMore('Metadata', { Long: 'x'.repeat(1_048_577) })],
  ])('would stop production’s cluster stack beyond 100 %%: %s', (measure, template) => {
    expect(warningsFor(template)).toContainEqual(expect.objectContaining({ measure, over: true }));
  });
});
