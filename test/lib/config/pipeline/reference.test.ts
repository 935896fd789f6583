import {
  pipelineJsonSchema,
  pipelineReference,
  pipelineReferencePages,
} from '../../../../lib/config/pipeline/reference';
import { PIPELINE_RULES } from '../../../../lib/config/pipeline/rules';
import { propertyGroupsOf } from '../../../../lib/config/property-groups';

const groups = propertyGroupsOf(pipelineJsonSchema(), 'The pipeline');
const properties = groups.flatMap(({ name, properties: own }) =>
  own.map((property) => [`${name} ${property.path}`, property] as const),
);

describe('the reference of the pipeline', () => {
  it('has the outermost properties, and those of the environments that it delivers', () => {
    expect(groups.map(({ name }) => name)).toEqual(['The pipeline', 'environments']);
    expect(properties.map(([path]) => path)).toContain('environments withoutApproval.reason');
  });

  it.each(properties)('says what %s means, takes, and replaces', (_, { description, accepts, change }) => {
    expect(description).toMatch(/\S.*\.$/);
    expect(change).toMatch(/\S.*\.$/);
    expect(accepts).not.toBe('');
  });

  it('lists every rule', () => {
    for (const { id, requirement } of PIPELINE_RULES) {
      expect(pipelineReference()).toContain(`| \`${id}\` | ${requirement} |`);
    }
  });

  it('becomes a page for people and a schema for tools', () => {
    expect(pipelineReferencePages().map(({ path }) => path)).toEqual([
      'docs/pipeline.schema.json',
      'docs/pipeline-configuration.md',
    ]);
    const [schema, page] = pipelineReferencePages().map(({ content }) => content());
    expect(JSON.parse(schema ?? '')).toEqual(pipelineJsonSchema());
    expect(page).toBe(pipelineReference());
  });
});
