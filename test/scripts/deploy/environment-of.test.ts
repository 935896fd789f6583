import { environmentOf } from '../../../scripts/deploy/environment-of';
import { assemblyOf, stackArtifact, templateWith } from '../../support/assembly';
import { inFolder } from '../../support/temp-folder';

const assembly = (...names: readonly string[]) =>
  assemblyOf(templateWith(1), {
    'manifest.json': {
      artifacts: Object.fromEntries(
        names.map((name) => [name, { ...stackArtifact(name), properties: { templateFile: 'One.template.json' } }]),
      ),
    },
  });

describe('the environment of an assembly', () => {
  test('is named by what all its stacks begin with, and stands where the first does', () => {
    expect(inFolder(assembly('platform-dev-Vpc', 'platform-dev-Eks'), environmentOf)).toEqual({
      prefix: 'platform-dev',
      region: 'eu-west-1',
    });
  });

  test('is one: several are refused by name', () => {
    expect(() => inFolder(assembly('platform-dev-Vpc', 'platform-prod-Vpc'), environmentOf)).toThrow(
      'One environment at a time: name one of platform-dev, platform-prod with --environment and --suffix',
    );
  });

  test('is refused where there is none', () => {
    expect(() => inFolder(assembly(), environmentOf)).toThrow(/holds no stack$/);
  });
});
