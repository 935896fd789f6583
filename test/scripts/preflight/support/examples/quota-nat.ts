import type { Example } from '../example';
import { targetWith } from '../target';

export const example: Example = {
  target: (account) => targetWith({ Address: { Type: 'AWS::EC2::EIP' } }, { account }),
};
