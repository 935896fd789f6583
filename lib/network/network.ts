import { Tags } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';

import { clusterName, namePrefix } from '../config/names';
import type { Environment } from '../config/schema';
import { acknowledgeNamedZones, acknowledgePublicSubnets } from './acknowledgements';
import { VpcEndpoints } from './endpoints';
import { VpcFlowLog } from './flow-log';
import { hardenNatInstance, natConfiguration } from './nat';
import { PlannedIpAddresses, SUBNET_TIERS } from './planned-ip-addresses';

export interface NetworkProps {
  readonly environment: Environment;
  /** Full names of the zones, in the order of the address plan. */
  readonly availabilityZones: readonly string[];
}

/** The VPC with its three tiers of subnets, ways out, endpoints and records. */
export class Network extends Construct {
  readonly vpc: ec2.IVpc;

  constructor(scope: Construct, id: string, props: NetworkProps) {
    super(scope, id);
    const { environment, availabilityZones } = props;

    const nat = natConfiguration(environment);
    // Without a NAT, "private" subnets have no route out; the tier keeps its name, its tags and its addresses.
    const { public: publicTier, private: privateTier, intra } = SUBNET_TIERS;
    this.vpc = new ec2.Vpc(this, 'Vpc', {
      vpcName: namePrefix(environment),
      ipAddresses: new PlannedIpAddresses(environment.network.cidr),
      availabilityZones: [...availabilityZones],
      subnetConfiguration: [
        publicTier,
        environment.network.nat === 'none'
          ? { ...privateTier, subnetType: ec2.SubnetType.PRIVATE_ISOLATED }
          : privateTier,
        intra,
      ],
      restrictDefaultSecurityGroup: true,
      ...nat,
    });
    acknowledgePublicSubnets(this.vpc);
    acknowledgeNamedZones(this.vpc);
    if (nat.natGatewayProvider !== undefined) hardenNatInstance(nat.natGatewayProvider, environment);

    this.tagSubnetsForKubernetes(environment);
    new VpcEndpoints(this, 'Endpoints', { environment, vpc: this.vpc });
    new VpcFlowLog(this, 'FlowLog', { environment, vpc: this.vpc });
  }

  /** How the load balancer controller and Karpenter find their subnets. */
  private tagSubnetsForKubernetes(environment: Environment): void {
    const only = { includeResourceTypes: ['AWS::EC2::Subnet'] };
    // eks.Cluster would put the tags of the load balancers on route tables, gateways and roles too.
    const elsewhere = { excludeResourceTypes: ['AWS::EC2::Subnet'] };
    for (const subnet of this.vpc.selectSubnets({ subnetGroupName: SUBNET_TIERS.public.name }).subnets) {
      Tags.of(subnet).add('kubernetes.io/role/elb', '1', only);
      Tags.of(subnet).remove('kubernetes.io/role/elb', elsewhere);
    }
    for (const subnet of this.vpc.selectSubnets({ subnetGroupName: SUBNET_TIERS.private.name }).subnets) {
      Tags.of(subnet).add('kubernetes.io/role/internal-elb', '1', only);
      Tags.of(subnet).remove('kubernetes.io/role/internal-elb', elsewhere);
      Tags.of(subnet).add('karpenter.sh/discovery', clusterName(environment), only);
    }
  }
}
