import { assetManifest } from '../../../scripts/assembly/asset-manifest';
import { bootstrapDemand } from '../../../scripts/assembly/bootstrap-demand';

const STACK = {
  assumeRoleArn: 'arn:deploy',
  cloudFormationExecutionRoleArn: 'arn:execute',
  lookupRole: { arn: 'arn:lookup' },
  requiresBootstrapStackVersion: 6,
  bootstrapStackVersionSsmParameter: '/cdk-bootstrap/hnb659fds/version',
};

const assets = (bucketName: string, assumeRoleArn: string) =>
  assetManifest.parse({
    files: { a: { source: {}, destinations: { here: { bucketName, assumeRoleArn } } } },
    dockerImages: { b: { destinations: { here: { repositoryName: 'repository' } } } },
  });

describe('what a stack expects of bootstrap', () => {
  test('is its version, its roles, and where its assets go, each once', () => {
    const manifests = [assets('one', 'arn:publish'), assets('two', 'arn:publish'), assets('one', 'arn:other')];
    expect(bootstrapDemand(STACK, manifests)).toEqual({
      versionParameter: '/cdk-bootstrap/hnb659fds/version',
      minimumVersion: 6,
      deployRole: 'arn:deploy',
      executionRole: 'arn:execute',
      lookupRole: 'arn:lookup',
      publishingRoles: ['arn:publish', 'arn:other'],
      buckets: ['one', 'two'],
      repositories: ['repository'],
    });
  });

  test('is no role where it names none, and no bucket where it uploads nothing', () => {
    const { requiresBootstrapStackVersion, bootstrapStackVersionSsmParameter } = STACK;
    const bare = { requiresBootstrapStackVersion, bootstrapStackVersionSsmParameter };
    expect(bootstrapDemand(bare, [])).toMatchObject({ deployRole: undefined, lookupRole: undefined, buckets: [] });
  });

  test.each(['requiresBootstrapStackVersion', 'bootstrapStackVersionSsmParameter'])(
    'is nothing without %s: it is deployed with the credentials at hand',
    (property) => {
      expect(bootstrapDemand({ ...STACK, [property]: undefined }, [])).toBeNull();
    },
  );
});
