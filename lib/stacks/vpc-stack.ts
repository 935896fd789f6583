import { CfnOutput } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';

import { Network } from '../network/network';
import { SUBNET_TIERS } from '../network/planned-ip-addresses';
import { PlatformStack, type PlatformStackProps } from './platform-stack';

const OUTPUTS = {
  PublicSubnetIds: SUBNET_TIERS.public,
  PrivateSubnetIds: SUBNET_TIERS.private,
  IntraSubnetIds: SUBNET_TIERS.intra,
};

/** The network of one environment. */
export class VpcStack extends PlatformStack {
  readonly vpc: ec2.IVpc;
  /** VPC id, for stacks in other Regions. */
  readonly vpcIdAcrossRegions: string;

  constructor(scope: Construct, props: PlatformStackProps) {
    super(scope, 'Vpc', 'Network: VPC, subnets, NAT, endpoints and flow log', props);

    const { environment } = props;
    this.vpc = new Network(this, 'Network', { environment, availabilityZones: this.availabilityZones }).vpc;

    this.vpcIdAcrossRegions = this.outputAcrossRegions('VpcId', 'VPC id', this.vpc.vpcId);
    new CfnOutput(this, 'VpcCidr', { description: 'IPv4 range of the VPC', value: environment.network.cidr });
    for (const [id, { name }] of Object.entries(OUTPUTS)) {
      new CfnOutput(this, id, {
        description: `Subnet ids of the ${name} tier, in the order of the zones`,
        value: this.vpc.selectSubnets({ subnetGroupName: name }).subnetIds.join(','),
      });
    }
  }
}
