import { dev } from '../../../../lib/config/environments/dev';
import { validateEnvironment } from '../../../../lib/config/validate';

const environment = validateEnvironment(dev);

describe('dev', () => {
  it('keeps nothing and can be deleted', () => {
    expect(environment).toMatchObject({ terminationProtection: false, onDelete: 'destroy', keyDeletionWindowDays: 7 });
    expect(environment.cluster).toMatchObject({ deletionProtection: false, logRetentionDays: 7 });
    expect(environment.recovery).toBeUndefined();
  });

  it('is cheap: two zones, one gateway, no interface endpoints, small nodes, spot for applications', () => {
    expect(environment.network).toMatchObject({ availabilityZones: ['a', 'b'], nat: 'single', endpoints: 'gateways' });
    expect(environment.capacity).toMatchObject([
      { name: 'system', capacityType: 'on-demand', instanceTypes: ['t4g.large'] },
      { name: 'application', capacityType: 'spot', minSize: 0 },
    ]);
  });
});
