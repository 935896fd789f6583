import { z } from 'zod';

import { documented } from '../documented';

/**
 * `existing` is the default because an account has only one of each in a Region: where an organization has switched the
 * service on, or another environment has, a second `create` fails the deployment.
 */
const singleton = z.enum(['create', 'existing', 'off']).default('existing');

/** Services of which an account has one in each Region. */
export const detection = z.strictObject({
  guardDuty: documented(
    singleton,
    'Amazon GuardDuty. `create`: the Security stack switches it on for the account and Region. `existing`: somebody else ' +
      'does; its findings are routed. `off`: neither. A copy with a suffix never creates.',
    'From `create` to another value, GuardDuty is switched off and its findings are deleted.',
  ),
  securityHub: documented(
    singleton,
    'AWS Security Hub CSPM with the standards FSBP and CIS: `create`, `existing` or `off`, as for `guardDuty`. ' +
      '`create` needs AWS Config: made here or there already.',
    'From `create` to another value, Security Hub is switched off; its findings are deleted after a while.',
  ),
  config: documented(
    singleton,
    'AWS Config, whose records the standards of Security Hub judge. `create`: the Security stack records every type of ' +
      'resource, to an encrypted bucket. `existing` and `off` make nothing.',
    'From `create` to another value, recording stops; the bucket goes or stays as `onDelete` says.',
  ),
});
