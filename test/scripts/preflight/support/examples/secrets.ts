import type { Example } from '../example';
import { newKey, readerOf, storeSecret } from '../secrets';
import { targetWith } from '../target';

let key = '';

export const example: Example = {
  target: (account) => targetWith(readerOf('payments/stripe', key), { account }),
  prepare: async (account) => {
    key = await newKey(account);
    await storeSecret(account, 'payments/stripe', { KmsKeyId: key });
  },
};
