import { clusterName } from '../../../lib/config/names';
import { differs, type Check } from './check';

/** Stacks are complete, every output has a value, and the values are those of what stands. */
export const outputs: Check = (live, environment) => {
  const all = Object.fromEntries(live.stacks.flatMap((stack) => Object.entries(stack.outputs)));
  const [one] = live.clusters;
  return [
    ...live.stacks.flatMap(({ name, status }) =>
      /^(CREATE|UPDATE)_COMPLETE$/.test(status) ? [] : [`stack ${name} is ${status}`],
    ),
    ...Object.entries(all)
      .filter(([, value]) => value === '' || /\$\{|KNOWN_AFTER/.test(value))
      .map(([name, value]) => `output ${name} is "${value}"`),
    ...differs('output VpcId', all['VpcId'], live.vpcs[0]?.VpcId),
    ...differs('output ClusterName', all['ClusterName'], clusterName(environment)),
    ...differs('output ClusterArn', all['ClusterArn'], one?.arn),
    ...differs('output ClusterEndpoint', all['ClusterEndpoint'], one?.endpoint),
    ...(live.logGroups.some(({ logGroupName }) => logGroupName === all['LogGroupName'])
      ? []
      : [`output LogGroupName is "${all['LogGroupName'] ?? ''}", which is no log group`]),
  ];
};
