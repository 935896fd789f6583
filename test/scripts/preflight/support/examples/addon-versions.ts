import type { Example } from '../example';
import { addonOffer, offer } from '../offer';
import { targetWith } from '../target';

const Cluster = { Type: 'AWS::EKS::Cluster', Properties: { Name: 'platform-test', Version: '1.36' } };
const Dns = {
  Type: 'AWS::EKS::Addon',
  Properties: { ClusterName: { Ref: 'Cluster' }, AddonName: 'coredns', AddonVersion: 'v1.14.3-eksbuild.23' },
};

export const example: Example = {
  target: (account) => targetWith({ Cluster, Dns }, { account }),
  prepare: (account) => offer(account, { addons: [addonOffer('coredns', '1.36', 'v1.14.3-eksbuild.23')] }),
};
