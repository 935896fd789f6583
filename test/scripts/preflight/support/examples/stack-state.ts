import type { Example } from '../example';
import { targetWith } from '../target';

export const example: Example = {
  target: (account) => targetWith({ Topic: { Type: 'AWS::SNS::Topic' } }, { account }),
};
