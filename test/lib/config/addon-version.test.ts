import { addonVersionIn } from '../../../lib/config/addon-version';
import { RELEASES } from '../../../lib/config/versions';
import { withCluster } from '../../support/configuration';

describe('addonVersionIn', () => {
  const environment = withCluster({ version: '1.35' });

  it('is that of the matrix for the Kubernetes version of the environment', () => {
    expect(addonVersionIn(environment, 'coredns')).toBe(RELEASES['1.35'].addons.coredns);
  });

  it('is the operator’s, where there is one', () => {
    const pinned = { ...environment, addons: { ...environment.addons, versions: { coredns: 'v1' } } };
    expect(addonVersionIn(pinned, 'coredns')).toBe('v1');
  });
});
