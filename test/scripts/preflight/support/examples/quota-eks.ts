import type { Example } from '../example';
import { targetWith } from '../target';

export const example: Example = {
  target: (account) =>
    targetWith({ Cluster: { Type: 'AWS::EKS::Cluster', Properties: { Name: 'ours' } } }, { account }),
};
