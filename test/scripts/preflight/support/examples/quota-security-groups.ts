import type { Example } from '../example';
import { targetWith } from '../target';

const Properties = { SecurityGroupEgress: [{ CidrIp: '10.0.0.0/16', IpProtocol: '-1' }] };

export const example: Example = {
  target: (account) => targetWith({ Group: { Type: 'AWS::EC2::SecurityGroup', Properties } }, { account }),
};
