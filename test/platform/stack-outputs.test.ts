import { isList, isObject, type Json } from '../../lib/compliance/template';
import { EVERY_ENVIRONMENT, platformOf } from '../support/templates';

const READ = 'Fn::GetStackOutput';

/** Functions inside which CloudFormation reads outputs of other stacks. Source: Template Reference, Fn::GetStackOutput. */
const INSIDE = new Set(['Fn::Join', 'Fn::Select', 'Fn::Split', 'Fn::If']);

/** The functions around each read of another stack’s output in a section of a template. */
function around(value: Json | undefined, functions: readonly string[] = []): string[][] {
  if (isList(value)) return value.flatMap((item) => around(item, functions));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    if (key === READ) return [[...functions]];
    return around(part, key.startsWith('Fn::') ? [...functions, key] : functions);
  });
}

const everyTemplate = Object.entries(EVERY_ENVIRONMENT).flatMap(([name, environment]) =>
  Object.values(platformOf(environment)).map(({ body, template }) => {
    const json: Readonly<Record<string, Json>> = template.toJSON();
    return { name: `${name} ${body.stackName}`, json };
  }),
);

describe('outputs of other stacks', () => {
  it('are read where CloudFormation reads them: in properties of resources, directly or inside functions that allow it', () => {
    const found = everyTemplate.flatMap(({ name, json }) =>
      around(json['Resources']).map((functions) => ({ name, functions })),
    );
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter(({ functions }) => functions.some((outer) => !INSIDE.has(outer)))).toEqual([]);
  });

  it('are read in no other section', () => {
    const elsewhere = everyTemplate.flatMap(({ name, json }) =>
      Object.keys(json)
        .filter((section) => section !== 'Resources')
        .flatMap((section) => around(json[section]).map(() => `${name} ${section}`)),
    );
    expect(elsewhere).toEqual([]);
  });
});
