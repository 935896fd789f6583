import { layoutOf } from '../../../scripts/destroy/layout';
import { stackArtifact } from '../../support/assembly';
import { inFolder } from '../../support/temp-folder';

const manifest = (...stacks: readonly (readonly [string, string?])[]) => ({
  'manifest.json': {
    version: '55.0.0',
    artifacts: Object.fromEntries(
      stacks.map(([name, region = 'unknown-region']) => [
        name,
        { ...stackArtifact(name, `aws://111122223333/${region}`), dependencies: [] },
      ]),
    ),
  },
  ...Object.fromEntries(stacks.map(([name]) => [`${name}.template.json`, TEMPLATE])),
});
const TEMPLATE = {
  Resources: {
    Cluster: { Type: 'AWS::EKS::Cluster', Properties: { Name: 'platform-dev' } },
    Key: { Type: 'AWS::KMS::Key', DeletionPolicy: 'RetainExceptOnCreate' },
    Log: { Type: 'AWS::Logs::LogGroup', DeletionPolicy: 'Delete' },
  },
};

describe('the environment of an assembly', () => {
  it('is at home where its network is, and has what its stacks have', () => {
    inFolder(manifest(['platform-dev-DrRegion', 'us-west-2'], ['platform-dev-Vpc', 'eu-west-1']), (folder) => {
      expect(layoutOf(folder, 'eu-north-1')).toMatchObject({
        prefix: 'platform-dev',
        account: '111122223333',
        region: 'eu-west-1',
        stacks: [
          { name: 'platform-dev-DrRegion', region: 'us-west-2', clusters: ['platform-dev'] },
          { name: 'platform-dev-Vpc', region: 'eu-west-1', keeps: new Set(['AWS::KMS::Key']) },
        ],
      });
    });
  });

  it('goes to the Region at hand where it names none', () => {
    inFolder(manifest(['platform-dev-Vpc']), (folder) => {
      expect(layoutOf(folder, 'eu-north-1')).toMatchObject({
        region: 'eu-north-1',
        stacks: [{ region: 'eu-north-1' }],
      });
    });
  });

  it('is one: two at a time are refused', () => {
    inFolder(manifest(['platform-dev-Vpc'], ['platform-staging-Vpc']), (folder) => {
      expect(() => layoutOf(folder, 'eu-north-1')).toThrow(
        `destroy takes one environment at a time; ${folder} holds platform-dev, platform-staging`,
      );
    });
  });
});
