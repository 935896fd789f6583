import * as ec2 from 'aws-cdk-lib/aws-ec2';

import type { NamedPort } from './ports';

/** A named port as EC2’s rules write it. */
export const ec2Port = ({
  protocol,
  port,
  toPort = port,
}: Pick<NamedPort, 'protocol' | 'port' | 'toPort'>): ec2.Port =>
  protocol === 'tcp' ? ec2.Port.tcpRange(port, toPort) : ec2.Port.udpRange(port, toPort);
