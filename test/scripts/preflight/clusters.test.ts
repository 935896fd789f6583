import type { Json, JsonObject } from '../../../lib/compliance/template';
import { ENVIRONMENTS } from '../../../lib/config/environments';
import { clusterOf, clustersOf } from '../../../scripts/preflight/clusters';
import { resourcesOf } from '../../../scripts/preflight/resources';
import { platformTarget } from './support/platform-target';
import { targetWith } from './support/target';

const cluster = (Properties: JsonObject) => ({ Type: 'AWS::EKS::Cluster', Properties });
const addon = (ClusterName: Json) => ({ Type: 'AWS::EKS::Addon', Properties: { ClusterName } });

const versionsOf = (resources: JsonObject) => {
  const target = targetWith(resources);
  return resourcesOf(target, 'AWS::EKS::Addon').map((resource) => clusterOf(resource, target)?.version);
};

describe('the clusters of a target', () => {
  it('are those that name a version, with what EKS shall do when its support ends', () => {
    const target = targetWith({
      One: cluster({ Name: 'platform-test', Version: '1.36', UpgradePolicy: { SupportType: 'STANDARD' } }),
      Two: cluster({ Version: '1.35' }),
      Any: cluster({}),
    });
    expect(clustersOf(target)).toEqual([
      { name: 'platform-test', version: '1.36', supportType: 'STANDARD' },
      { name: 'Two', version: '1.35', supportType: undefined },
    ]);
  });

  it('have the add-ons that refer to them, or name them', () => {
    const One = cluster({ Name: 'one', Version: '1.36' });
    const Two = cluster({ Name: 'two', Version: '1.35' });
    expect(versionsOf({ One, Two, Addon: addon({ Ref: 'Two' }) })).toEqual(['1.35']);
    expect(versionsOf({ One, Two, Addon: addon('one') })).toEqual(['1.36']);
    expect(versionsOf({ One, Two, Addon: addon('three') })).toEqual([undefined]);
    expect(versionsOf({ One: cluster({}), Addon: addon({ Ref: 'One' }) })).toEqual([undefined]);
  });

  it.each(ENVIRONMENTS.map((input) => [input.name, input]))('are known for every add-on of %s', (_, environment) => {
    const target = platformTarget(environment);
    const addons = resourcesOf(target, 'AWS::EKS::Addon');
    expect(addons).not.toEqual([]);
    expect(addons.filter((resource) => clusterOf(resource, target) === undefined)).toEqual([]);
  });
});
