import type * as ec2 from 'aws-cdk-lib/aws-ec2';

import { acknowledge } from '../compliance/acknowledge';

/** Public subnets are public: that is what they are for, and what little lives there. */
export function acknowledgePublicSubnets(vpc: ec2.IVpc): void {
  for (const subnet of vpc.publicSubnets) {
    acknowledge(
      subnet.node.findChild('DefaultRoute'),
      'Public subnets hold NAT and internet-facing load balancers only; nodes and the control plane live in private ones.',
      'NIST.800.53.R5::NIST.800.53.R5-VPCNoUnrestrictedRouteToIGW',
    );
  }
}

/** Zones are named: a choice of the operator’s, and the only way to know them without asking AWS. */
export function acknowledgeNamedZones(vpc: ec2.IVpc): void {
  acknowledge(
    vpc,
    'Zones come from the environment file, so that synthesis needs no lookup and addresses stay where they are.',
    'CloudFormation-Validate::W3010',
  );
}
