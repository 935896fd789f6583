import { chartVersion } from '../../../../scripts/charts/rules/chart-version';
import { broken } from '../rendered';

describe('chart-version', () => {
  test('accepts the version that the component installs, and finds another', () => {
    expect(broken(chartVersion, [])).toEqual([]);
    expect(broken(chartVersion, [], { chartVersion: '1.2.4' })).toEqual([
      'example is version 1.2.4; the component installs 1.2.3',
    ]);
  });
});
