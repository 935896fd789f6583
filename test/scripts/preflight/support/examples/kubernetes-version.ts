import type { Example } from '../example';
import { kubernetesOffer, offer } from '../offer';
import { targetWith } from '../target';

const Cluster = { Type: 'AWS::EKS::Cluster', Properties: { Name: 'platform-test', Version: '1.36' } };

export const example: Example = {
  target: (account) => targetWith({ Cluster }, { account }),
  prepare: (account) => offer(account, { kubernetes: [kubernetesOffer('1.36', 'STANDARD_SUPPORT')] }),
};
