import { Helm, layerOf } from '../../../scripts/charts/helm';
import { valid, withCluster } from '../../support/configuration';
import { inFolder } from '../../support/temp-folder';

describe(Helm, () => {
  test.each([
    ['v31', /^v3\.17\./],
    ['v36', /^v4\.2\./],
  ] as const)('is the one of layer %s', (layer, version) => {
    expect(inFolder({}, (folder) => new Helm(folder, layer).version)).toMatch(version);
  });

  test('is the environment’s own, unless one is asked for', () => {
    expect(layerOf(withCluster({ version: '1.36' }), undefined)).toBe('v36');
    expect(layerOf(withCluster({ version: '1.31' }), undefined)).toBe('v31');
    expect(layerOf(withCluster({ version: '1.36', kubectlLayer: 'v34' }), undefined)).toBe('v34');
    expect([layerOf(valid, '3'), layerOf(valid, '4')]).toEqual(['v31', 'v36']);
  });
});
