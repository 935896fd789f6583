import { readAssembly } from '../../../scripts/synth/read-assembly';
import { UnreadableAssemblyError } from '../../../scripts/assembly/read-json';
import { assemblyOf, stackArtifact, templateWith } from '../../support/assembly';
import { inFolder, type Files } from '../../support/temp-folder';

const read = (files: Files) => inFolder(files, readAssembly);

describe('the stacks of a cloud assembly', () => {
  test('carry their counts, and nothing for what is not known', () => {
    expect(read(assemblyOf(templateWith(3)))).toEqual([
      expect.objectContaining({ name: 'One', nestedIn: null, account: null, region: 'eu-west-1', resources: 3 }),
    ]);
  });

  test('carry the account when it is known', () => {
    const manifest = { artifacts: { One: stackArtifact('One', 'aws://111122223333/unknown-region') } };
    expect(read(assemblyOf({}, { 'manifest.json': manifest }))).toMatchObject([
      { account: '111122223333', region: null },
    ]);
  });

  test('may lack an environment', () => {
    const artifact = { type: 'aws:cloudformation:stack', properties: { templateFile: 'One.template.json' } };
    expect(read(assemblyOf({}, { 'manifest.json': { artifacts: { One: artifact } } }))).toMatchObject([
      { account: null, region: null },
    ]);
  });

  test('include those of stages, by the names that CloudFormation sees', () => {
    const stage = { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-Stage' } };
    const inStage = stackArtifact('StageTwo');
    const files = assemblyOf(templateWith(1), {
      'manifest.json': { artifacts: { One: stackArtifact('One'), Stage: stage, Tree: { type: 'cdk:tree' } } },
      'assembly-Stage/manifest.json': {
        artifacts: { StageTwo: { ...inStage, properties: { ...inStage.properties, stackName: 'Stage-Two' } } },
      },
      'assembly-Stage/StageTwo.template.json': templateWith(2),
    });
    expect(read(files)).toMatchObject([
      { name: 'One', resources: 1 },
      { name: 'Stage-Two', resources: 2 },
    ]);
  });

  test('are followed by their nested stacks', () => {
    const files = assemblyOf(templateWith(1), {
      'manifest.json': {
        artifacts: {
          'One.assets': { type: 'cdk:asset-manifest', properties: { file: 'One.assets.json' } },
          One: stackArtifact('One'),
        },
      },
      'One.assets.json': {
        files: {
          a: { source: { path: 'One.template.json' } },
          b: { source: { path: 'OneInner.nested.template.json' } },
          c: { source: { executable: ['make'] } },
        },
      },
      'OneInner.nested.template.json': templateWith(4),
    });
    expect(read(files)).toMatchObject([
      { name: 'One', nestedIn: null, resources: 1 },
      { name: 'OneInner', nestedIn: 'One', region: 'eu-west-1', resources: 4 },
    ]);
  });

  test.each([
    ['no manifest', {}, /manifest\.json does not exist/],
    ['a manifest cut short', { 'manifest.json': '{"artifacts":' }, /manifest\.json is not JSON/],
    ['a manifest of another shape', { 'manifest.json': { artifacts: [] } }, /manifest\.json is not what CDK writes/],
    [
      'a stack without a template',
      { 'manifest.json': { artifacts: { One: { type: 'aws:cloudformation:stack', properties: {} } } } },
      /manifest\.json is not what CDK writes:[^]*templateFile/,
    ],
    [
      'a template that is gone',
      { 'manifest.json': { artifacts: { One: stackArtifact('One') } } },
      /One\.template\.json does not exist/,
    ],
    ['a folder in place of the manifest', { 'manifest.json/file': '' }, /manifest\.json cannot be read: .*EISDIR/],
  ])('cannot be read from %s', (_, files: Files, message) => {
    expect(() => read(files)).toThrow(UnreadableAssemblyError);
    expect(() => read(files)).toThrow(message);
  });
});
