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

export const knownRegion: Rule = {
  id: 'known-region',
  requirement: 'Regions are real, and the second one is not the first.',
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
  ],
};
