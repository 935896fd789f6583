import { staging } from '../../../../lib/config/environments/staging';
import { validateEnvironment } from '../../../../lib/config/validate';

const environment = validateEnvironment(staging);

describe('staging', () => {
  it('is protected like production, yet goes when it is meant to go', () => {
    expect(environment).toMatchObject({ terminationProtection: true, onDelete: 'destroy', keyDeletionWindowDays: 14 });
    expect(environment.cluster.deletionProtection).toBe(true);
    expect(environment.recovery).toBeUndefined();
  });

  it('spans three zones with one gateway', () => {
    expect(environment.network).toMatchObject({ availabilityZones: ['a', 'b', 'c'], nat: 'single' });
  });

  it('rehearses Karpenter and Fargate beside a group for the system', () => {
    expect(environment.capacity.map(({ kind }) => kind)).toEqual([
      'managed-node-group',
      'karpenter',
      'fargate-profile',
    ]);
  });
});
