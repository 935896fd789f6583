import type { Example } from '../example';
import { subnetsIn } from '../subnets';
import { targetWith } from '../target';

export const example: Example = {
  target: (account) => targetWith(subnetsIn('us-east-1a', 'us-east-1b'), { account }),
};
