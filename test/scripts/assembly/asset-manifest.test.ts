import { assetManifest } from '../../../scripts/assembly/asset-manifest';

describe('what a stack uploads', () => {
  test('is files to buckets and images to repositories, each with the role that publishes', () => {
    const files = {
      a: {
        source: { path: 'a.json', packaging: 'file' },
        destinations: { here: { bucketName: 'bucket', objectKey: 'key', assumeRoleArn: 'arn:role' } },
      },
    };
    const dockerImages = {
      b: { source: {}, destinations: { here: { repositoryName: 'repository', imageTag: 'tag' } } },
    };
    expect(assetManifest.parse({ version: '55.0.0', files, dockerImages })).toEqual({
      files: {
        a: { source: { path: 'a.json' }, destinations: { here: { bucketName: 'bucket', assumeRoleArn: 'arn:role' } } },
      },
      dockerImages: { b: { destinations: { here: { repositoryName: 'repository' } } } },
    });
  });

  test('may be nothing', () => {
    expect(assetManifest.parse({ version: '55.0.0' })).toEqual({ files: {}, dockerImages: {} });
  });

  test('goes somewhere: a destination without a bucket is refused', () => {
    expect(() => assetManifest.parse({ files: { a: { source: {}, destinations: { here: {} } } } })).toThrow(
      /bucketName/,
    );
  });
});
