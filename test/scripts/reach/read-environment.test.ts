import { UnreadableAssemblyError } from '../../../scripts/assembly/read-json';
import { readEnvironment } from '../../../scripts/reach/read-environment';
import { UsageError } from '../../../scripts/terminal/usage-error';
import { stackArtifact } from '../../support/assembly';
import { inFolder, type Files } from '../../support/temp-folder';

const assembly = (...names: string[]): Files => ({
  'manifest.json': { artifacts: Object.fromEntries(names.map((name) => [name, stackArtifact(name)])) },
  ...Object.fromEntries(names.map((name) => [`${name}.template.json`, {}])),
});
const read = (files: Files, stacks?: string) =>
  inFolder(files, (folder) => readEnvironment(folder, stacks).map(({ stackName }) => stackName));

describe('the templates of one environment', () => {
  const two = assembly('app-dev-Vpc', 'app-dev-Eks', 'app-prod-Vpc');

  it('are all, where there is one environment', () => {
    expect(read(assembly('app-dev-Vpc', 'app-dev-Eks'))).toEqual(['app-dev-Vpc', 'app-dev-Eks']);
  });

  it('are those of the one that is named', () => {
    expect(read(two, 'app-dev')).toEqual(['app-dev-Vpc', 'app-dev-Eks']);
  });

  it('include nested stacks', () => {
    const files = assembly('app-dev-Vpc');
    const artifacts = {
      'app-dev-Vpc.assets': { type: 'cdk:asset-manifest', properties: { file: 'assets.json' } },
      'app-dev-Vpc': stackArtifact('app-dev-Vpc'),
    };
    const nested = {
      'manifest.json': { artifacts },
      'assets.json': { files: { a: { source: { path: 'Inner.nested.template.json' } } } },
      'Inner.nested.template.json': {},
    };
    expect(read({ ...files, ...nested })).toEqual(['app-dev-Vpc', 'Inner']);
  });

  it.each([
    [two, undefined, 'The assembly holds the stacks of app-dev, app-prod: say which with --stacks'],
    [two, 'app-test', 'The assembly holds the stacks of app-dev, app-prod'],
    [assembly(), undefined, 'The assembly holds no stack'],
  ])('are not guessed', (files, stacks, message) => {
    expect(() => read(files, stacks)).toThrow(UsageError);
    expect(() => read(files, stacks)).toThrow(message);
  });

  it('are unreadable without a manifest', () => {
    expect(() => read({})).toThrow(UnreadableAssemblyError);
  });
});
