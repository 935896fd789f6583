import { targetWith } from '../target';
import type { Example } from '../example';

export const example: Example = { target: (account) => targetWith({}, { account, region: 'eu-west-1' }) };
