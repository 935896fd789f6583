import { planAddresses } from '../../../lib/network/address-plan';
import { PlannedIpAddresses, SUBNET_TIERS } from '../../../lib/network/planned-ip-addresses';

const CIDR = '10.0.0.0/16';
const addresses = new PlannedIpAddresses(CIDR);
const request = (...subnets: readonly (readonly [zone: string, tier: string])[]) =>
  addresses.allocateSubnetsCidr({
    vpcCidr: CIDR,
    requestedSubnets: subnets.map(([availabilityZone, name], index) => ({
      availabilityZone,
      subnetConstructId: String(index),
      configuration: { ...SUBNET_TIERS.public, name },
    })),
  }).allocatedSubnets;

describe('PlannedIpAddresses', () => {
  it('gives the VPC the range of the configuration', () => {
    expect(addresses.allocateVpcCidr()).toEqual({ cidrBlock: CIDR });
  });

  it('looks ranges up by zone and tier, whatever the order in which they are asked for', () => {
    const [first, second] = planAddresses(CIDR, 2);
    expect(request(['a', 'intra'], ['b', 'private'], ['a', 'public'], ['b', 'intra'])).toEqual([
      { cidr: first?.intra },
      { cidr: second?.private },
      { cidr: first?.public },
      { cidr: second?.intra },
    ]);
  });

  it.each(['database', 'toString', '__proto__'])('refuses a tier that the plan does not have: %s', (name) => {
    expect(() => request(['a', name])).toThrow(`The address plan has no "${name}" subnets`);
  });
});

describe('SUBNET_TIERS', () => {
  it('are the tiers of the plan, each by its own name', () => {
    expect(Object.entries(SUBNET_TIERS).map(([key, { name, subnetType }]) => [key, name, subnetType])).toEqual([
      ['public', 'public', 'Public'],
      ['private', 'private', 'Private'],
      ['intra', 'intra', 'Isolated'],
    ]);
  });
});
