import { clusterName } from '../../../lib/config/names';
import type { Live } from '../live/live';
import { differs, type Check } from './check';

type Stacks = Pick<Live, 'stacks'>;

const outputsOf = ({ stacks }: Stacks): Readonly<Record<string, string>> =>
  Object.fromEntries(stacks.flatMap((stack) => Object.entries(stack.outputs)));

/** Stacks that are not complete, and outputs without a value. */
export const unsettled = (live: Stacks): string[] => [
  ...live.stacks.flatMap(({ name, status }) =>
    /^(CREATE|UPDATE)_COMPLETE$/.test(status) ? [] : [`stack ${name} is ${status}`],
  ),
  ...Object.entries(outputsOf(live))
    .filter(([, value]) => value === '' || /\$\{|KNOWN_AFTER/.test(value))
    .map(([name, value]) => `output ${name} is "${value}"`),
];

/** Stacks are complete, every output has a value, and the values are those of what stands. */
export const outputs: Check = (live, environment) => {
  const all = outputsOf(live);
  const [one] = live.clusters;
  return [
    ...unsettled(live),
    ...differs('output VpcId', all['VpcId'], live.vpcs[0]?.VpcId),
    ...differs('output ClusterName', all['ClusterName'], clusterName(environment)),
    ...differs('output ClusterArn', all['ClusterArn'], one?.arn),
    ...differs('output ClusterEndpoint', all['ClusterEndpoint'], one?.endpoint),
    ...(live.logGroups.some(({ logGroupName }) => logGroupName === all['LogGroupName'])
      ? []
      : [`output LogGroupName is "${all['LogGroupName'] ?? ''}", which is no log group`]),
  ];
};
