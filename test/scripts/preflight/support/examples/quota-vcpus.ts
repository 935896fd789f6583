import type { Example } from '../example';
import { targetWith } from '../target';

const Properties = { InstanceTypes: ['t4g.large'], ScalingConfig: { DesiredSize: 2, MinSize: 2, MaxSize: 2 } };

export const example: Example = {
  target: (account) => targetWith({ Nodes: { Type: 'AWS::EKS::Nodegroup', Properties } }, { account }),
};
