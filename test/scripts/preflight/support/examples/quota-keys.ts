import type { Example } from '../example';
import { targetWith } from '../target';

export const example: Example = {
  target: (account) => targetWith({ Key: { Type: 'AWS::KMS::Key' } }, { account }),
};
