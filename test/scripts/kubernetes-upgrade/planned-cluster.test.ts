import { plannedClusters } from '../../../scripts/kubernetes-upgrade/planned-cluster';
import { valid, withRecovery } from '../../support/configuration';

const told = (environment: Parameters<typeof plannedClusters>[0]) =>
  plannedClusters(environment).map(({ region, name, stack, isSecond }) => ({ region, name, stack, isSecond }));

describe('plannedClusters', () => {
  it('is the one cluster of an environment with one Region', () => {
    expect(told(valid)).toEqual([
      { region: valid.region, name: 'platform-test', stack: 'platform-test-Eks', isSecond: false },
    ]);
  });

  it('puts the second Region first: it is the rehearsal of the first', () => {
    expect(told(withRecovery())).toEqual([
      { region: 'us-west-2', name: 'platform-test-dr', stack: 'platform-test-DrRegion', isSecond: true },
      { region: valid.region, name: 'platform-test', stack: 'platform-test-Eks', isSecond: false },
    ]);
  });

  it('describes each cluster with the environment as it stands in its Region', () => {
    expect(plannedClusters(withRecovery()).map(({ environment }) => environment.network.cidr)).toEqual([
      '10.9.0.0/16',
      '10.0.0.0/16',
    ]);
  });
});
