import { SECOND_REGION_SUFFIX } from '../names';
import type { Rule } from './rule';

export const copyBesideSecondRegion: Rule = {
  id: 'copy-beside-second-region',
  requirement: 'No copy bears the name that the second Region gives to its own.',
  check: ({ suffix, recovery }) =>
    recovery !== undefined && suffix?.endsWith(SECOND_REGION_SUFFIX) === true
      ? [
          {
            path: 'suffix',
            value: suffix,
            rule: `must not end with "${SECOND_REGION_SUFFIX}": names in the second Region do, and dashboards are named once for all Regions`,
            fix: 'choose another suffix',
          },
        ]
      : [],
};
