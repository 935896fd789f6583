import { bootstrap, demandOf } from '../../../../support/bootstrapped';
import type { Example } from '../example';
import { targetWith } from '../target';

export const example: Example = {
  target: (account) => targetWith({}, { account, bootstrap: demandOf(account) }),
  prepare: (account) => bootstrap(account, 'us-east-1'),
};
