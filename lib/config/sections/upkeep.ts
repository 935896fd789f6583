import { z } from 'zod';

import { CHANGE, documented } from '../documented';
import { nameSegment, ownerEmail, tagKey, tagValue } from '../formats';

/** The first part of every name. */
export const project = documented(
  nameSegment(24).default('platform'),
  'First part of every name, and the tag `project`.',
  CHANGE.replacesAll,
);

/** Whose it is, and what happens to it in the end: the same for an environment and for what delivers environments. */
export const upkeep = {
  owner: documented(ownerEmail, 'E-mail address of the team that answers for it, and the tag `owner`.', CHANGE.inPlace),
  costCenter: documented(tagValue, 'Who pays, and the tag `cost-center`.', CHANGE.inPlace),
  tags: documented(
    z.record(tagKey, tagValue).default({}),
    'Further tags of every resource. The platform’s own (`project`, `environment`, `owner`, `cost-center`, ' +
      '`managed-by`) cannot be overridden.',
    CHANGE.inPlace,
  ),
  terminationProtection: documented(
    z.boolean().default(true),
    'Whether CloudFormation refuses to delete the stacks.',
    CHANGE.inPlace,
  ),
  onDelete: documented(
    z.enum(['retain', 'destroy']).default('retain'),
    'What happens to keys, log groups, buckets and tables when their stack is deleted. A bucket that is to go must be empty.',
    CHANGE.inPlace,
  ),
  keyDeletionWindowDays: documented(
    z.int().min(7).max(30).default(30),
    'Days between the deletion of an encryption key and its end, during which it can be restored.',
    CHANGE.inPlace,
  ),
};
