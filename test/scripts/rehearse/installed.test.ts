import { clusters, installedObject, installedRelease } from '../../../scripts/rehearse/installed';

const cluster = { account: '123456789012', region: 'eu-west-1', cluster: 'platform-dev' };
const release = { name: 'a', namespace: 'b', chart: 'c', version: '1', status: 'deployed', revision: 1, values: {} };
const object = { apiVersion: 'v1', kind: 'ConfigMap', namespace: 'b', name: 'a', manifest: { data: {} } };

test('what is installed names its cluster, and keeps values and manifests whole', () => {
  expect(installedRelease.parse({ ...cluster, ...release })).toEqual({ ...cluster, ...release });
  expect(installedObject.parse({ ...cluster, ...object })).toEqual({ ...cluster, ...object });
});

test.each([
  ['a release in a state that there is not', { releases: [{ ...release, status: 'pending' }], objects: [] }],
  ['an object without a kind', { releases: [], objects: [{ ...object, kind: undefined }] }],
])('%s is refused', (_, inside) => {
  expect(clusters.safeParse({ standing: [{ ...cluster, ...inside }], gone: [] }).success).toBe(false);
});
