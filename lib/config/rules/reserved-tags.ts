import { formatPath } from '../problem';
import { PLATFORM_TAGS } from '../tags';
import type { Deployable } from '../schema';
import type { Rule } from './rule';

/** AWS allows 50 tags; the platform and Kubernetes need some. */
const MOST_TAGS = 35;

export const reservedTags: Rule<Deployable> = {
  id: 'reserved-tags',
  requirement: 'The platform’s own tags stay true.',
  check({ tags }) {
    const keys = Object.keys(tags);
    return [
      ...keys
        .filter((key) => PLATFORM_TAGS.some((reserved) => reserved === key.toLowerCase()))
        .map((key) => ({
          path: formatPath(['tags', key]),
          value: tags[key],
          rule: `must not be one of the platform’s own tags (${PLATFORM_TAGS.join(', ')})`,
          fix: 'choose another key; project, name, owner and costCenter set the platform’s tags',
        })),
      ...keys
        .filter((key, index) => keys.findIndex((other) => other.toLowerCase() === key.toLowerCase()) !== index)
        .map((key) => ({
          path: formatPath(['tags', key]),
          value: tags[key],
          rule: 'must differ from every other tag in more than upper and lower case: IAM takes the two for one',
          fix: 'keep one of them',
        })),
      ...(keys.length > MOST_TAGS
        ? [
            {
              path: 'tags',
              value: keys.length,
              rule: `must hold at most ${String(MOST_TAGS)} tags: AWS allows 50 in all`,
              fix: 'keep those that cost reports or policies use',
            },
          ]
        : []),
    ];
  },
};
