import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';

import type { RecoverableEnvironment } from '../config/second-region';
import { SUBNET_TIERS } from '../network/planned-ip-addresses';

export interface PeeringRoutesProps {
  /** The environment on this side. */
  readonly environment: RecoverableEnvironment;
  readonly vpc: ec2.IVpc;
  readonly connectionId: string;
}

/** The way from the nodes of one Region to the other Region’s addresses. Public and intra subnets have none. */
export class PeeringRoutes extends Construct {
  constructor(scope: Construct, id: string, props: PeeringRoutesProps) {
    super(scope, id);
    const { environment, vpc, connectionId } = props;
    const { subnets } = vpc.selectSubnets({ subnetGroupName: SUBNET_TIERS.private.name });
    for (const [index, { routeTable }] of subnets.entries()) {
      new ec2.CfnRoute(this, `Zone${String(index + 1)}`, {
        routeTableId: routeTable.routeTableId,
        destinationCidrBlock: environment.recovery.cidr,
        vpcPeeringConnectionId: connectionId,
      });
    }
  }
}
