import { REGIONS } from '../regions';
import type { Rule } from './rule';

const SHAPE = /^[a-z]{2}(-[a-z]+)+-[0-9]$/;

function problem(path: string, region: string) {
  if (Object.hasOwn(REGIONS, region)) return [];
  return [
    {
      path,
      value: region,
      rule: SHAPE.test(region)
        ? 'must be a region where EKS runs; this one is not known to the platform'
        : 'must be the code of an AWS Region',
      fix: `write one of: ${Object.keys(REGIONS).join(', ')}`,
    },
  ];
}

const partitionOf = (region: string) => (Object.hasOwn(REGIONS, region) ? REGIONS[region]?.partition : undefined);

function otherPartition(first: string, second: string | undefined) {
  const [here, there] = [partitionOf(first), partitionOf(second ?? first)];
  if (here === undefined || there === undefined || here === there) return [];
  return [
    {
      path: 'recovery.region',
      value: second,
      rule: `must lie in the partition ${here}: nothing is peered, copied or replicated from ${here} to ${there}`,
      fix: `choose one of: ${Object.keys(REGIONS)
        .filter((region) => region !== first && partitionOf(region) === here)
        .join(', ')}`,
    },
  ];
}

export const knownRegion: Rule = {
  id: 'known-region',
  requirement: 'Regions are real; the second one is not the first, and lies in the same partition.',
  check: ({ region, recovery }) => [
    ...problem('region', region),
    ...(recovery === undefined ? [] : problem('recovery.region', recovery.region)),
    ...(recovery?.region === region
      ? [
          {
            path: 'recovery.region',
            value: region,
            rule: 'must differ from the first region',
            fix: 'choose a region that does not fail together with the first',
          },
        ]
      : []),
    ...otherPartition(region, recovery?.region),
  ],
};
