import { Aws } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';

import type { RecoverableEnvironment } from '../config/second-region';
import { PeeringRoutes } from './peering-routes';

export interface PeeringProps {
  /** The environment on this side. */
  readonly environment: RecoverableEnvironment;
  readonly vpc: ec2.IVpc;
  readonly otherVpcId: string;
}

/**
 * Joins the VPC of this Region to that of the other, and leads this side’s nodes there.
 *
 * Within one account CloudFormation’s request is accepted by itself, across Regions too. Source: CloudFormation Template
 * Reference, AWS::EC2::VPCPeeringConnection ("the requester and accepter are in the same account").
 */
export class Peering extends Construct {
  readonly connectionId: string;

  constructor(scope: Construct, id: string, props: PeeringProps) {
    super(scope, id);
    const { environment, vpc, otherVpcId } = props;
    this.connectionId = new ec2.CfnVPCPeeringConnection(this, 'Connection', {
      vpcId: vpc.vpcId,
      peerVpcId: otherVpcId,
      peerRegion: environment.recovery.region,
      peerOwnerId: Aws.ACCOUNT_ID,
    }).ref;
    new PeeringRoutes(this, 'Routes', { environment, vpc, connectionId: this.connectionId });
  }
}
