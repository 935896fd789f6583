import { SECOND_REGION } from '../names';
import type { Rule } from './rule';

export const copyBesideSecondRegion: Rule = {
  id: 'copy-beside-second-region',
  requirement: 'No copy bears the name that an environment has in its second Region.',
  check: ({ suffix }) =>
    suffix === SECOND_REGION
      ? [
          {
            path: 'suffix',
            value: suffix,
            rule: `must not be "${SECOND_REGION}": names in the second Region end with it, and dashboards have one name in all Regions`,
            fix: 'choose another suffix',
          },
        ]
      : [],
};
