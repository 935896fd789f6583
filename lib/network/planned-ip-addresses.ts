import * as ec2 from 'aws-cdk-lib/aws-ec2';

import { planAddresses, type ZoneRanges } from './address-plan';

/** The tiers of subnets, by the names that the address plan and the console know them by. */
export const SUBNET_TIERS = {
  public: { name: 'public', subnetType: ec2.SubnetType.PUBLIC, mapPublicIpOnLaunch: false },
  private: { name: 'private', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
  intra: { name: 'intra', subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
} as const satisfies Record<keyof ZoneRanges, ec2.SubnetConfiguration>;

const isTier = (name: string): name is keyof ZoneRanges => Object.hasOwn(SUBNET_TIERS, name);

/** Hands the address plan to the CDK’s Vpc, which would otherwise number subnets in the order in which they appear. */
export class PlannedIpAddresses implements ec2.IIpAddresses {
  constructor(private readonly cidr: string) {}

  allocateVpcCidr(): ec2.VpcIpamOptions {
    return { cidrBlock: this.cidr };
  }

  allocateSubnetsCidr({ requestedSubnets }: ec2.AllocateCidrRequest): ec2.SubnetIpamOptions {
    const zones = [...new Set(requestedSubnets.map(({ availabilityZone }) => availabilityZone))];
    const plan = planAddresses(this.cidr, zones.length);
    return {
      allocatedSubnets: requestedSubnets.map(({ availabilityZone, configuration: { name } }) => {
        const ranges = plan[zones.indexOf(availabilityZone)];
        if (ranges === undefined || !isTier(name)) throw new RangeError(`The address plan has no "${name}" subnets`);
        return { cidr: ranges[name] };
      }),
    };
  }
}
