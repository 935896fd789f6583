import type { Example } from '../example';
import { targetWith } from '../target';

export const example: Example = {
  target: (account) =>
    targetWith({ Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } } }, { account }),
};
