import { demandConfigured } from '../../../../scripts/kubernetes-upgrade/apply/configured';
import { withCluster } from '../../../support/configuration';

describe('demandConfigured', () => {
  it('lets through what the configuration says', () => {
    expect(() => {
      demandConfigured(withCluster({ version: '1.36' }), '1.36');
    }).not.toThrow();
  });

  it('refuses any other version, and says what to write where', () => {
    expect(() => {
      demandConfigured(withCluster({ version: '1.35' }), '1.36');
    }).toThrow(
      "The configuration says 1.35: write cluster.version: '1.36' into lib/config/environments/test.ts and commit it alone, then run this again.",
    );
  });
});
