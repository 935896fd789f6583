import { componentsOf } from '../../../lib/components';
import { clusterName } from '../../../lib/config/names';
import type { Environment } from '../../../lib/config/schema';
import type { Live } from '../live/live';
import { differs, insideOf, isInstalledInto, stands, type Check } from './check';

const NOT_COMPARED = 'only the names of objects are compared';

/** Every component’s chart is a release that is deployed, its objects stand, and there is no release besides. */
export const components: Check = (live, environment) => {
  const inside = insideOf(live, environment);
  if (inside === undefined) return ['nothing is known of what is inside the cluster'];
  const wanted = isInstalledInto(live, environment) ? componentsOf(environment) : [];
  return [
    ...differs(
      'the releases',
      inside.releases
        .map((release) => `${release.namespace}/${release.name}: ${release.chart} ${release.version} ${release.status}`)
        .sort(),
      wanted
        .flatMap(({ name, namespace, chart }) =>
          chart === undefined ? [] : [`${namespace.name}/${name}: ${chart.name} ${chart.version} deployed`],
        )
        .sort(),
    ),
    ...wanted.flatMap(({ name: component, objects }) =>
      (objects?.(factsOf(live, environment)) ?? []).flatMap(({ kind, metadata: { name, namespace = '' } }) =>
        differs(`whether ${component} has its ${kind} ${name}`, stands(inside, { kind, namespace, name }), true),
      ),
    ),
  ];
};

const factsOf = ({ vpcs }: Live, environment: Environment) => ({
  environment,
  clusterName: clusterName(environment),
  region: environment.region,
  vpcId: vpcs[0]?.VpcId ?? '',
  volumeKeyArn: NOT_COMPARED,
  karpenterNodeRoleName: NOT_COMPARED,
});
