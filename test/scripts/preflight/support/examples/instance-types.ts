import type { Example } from '../example';
import { refsTo, subnetsIn } from '../subnets';
import { targetWith } from '../target';

const Nodes = {
  Type: 'AWS::EKS::Nodegroup',
  Properties: { InstanceTypes: ['t4g.large'], Subnets: refsTo('us-east-1a') },
};

export const example: Example = { target: (account) => targetWith({ ...subnetsIn('us-east-1a'), Nodes }, { account }) };
