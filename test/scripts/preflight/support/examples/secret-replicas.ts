import type { Example } from '../example';
import { replicaOf, storeSecret } from '../secrets';
import { targetWith } from '../target';

export const example: Example = {
  target: (account) => targetWith(replicaOf('payments/stripe', 'eu-west-1'), { account }),
  prepare: (account) => storeSecret(account, 'payments/stripe'),
};
