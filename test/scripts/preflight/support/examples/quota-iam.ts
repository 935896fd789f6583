import type { Example } from '../example';
import { targetWith } from '../target';

export const example: Example = {
  target: (account) => targetWith({ Role: { Type: 'AWS::IAM::Role' } }, { account }),
};
