import { textOf } from '../../../lib/compliance/template';
import { reads } from '../permission';
import { literal } from '../pseudo-parameters';
import { QUOTAS } from '../quotas/quota';
import { quotaCheck } from '../quotas/quota-check';
import { allSubnets, amazonAddresses, liveNatGateways } from '../read/network';
import { idsOf, OWNED_RESOURCES, ownedResources } from '../read/owned-resources';
import { resourcesOf, type TargetResource } from '../resources';

/** Five addresses is what an account starts with in a Region, and a NAT gateway in each zone takes three. */
export const quotaNat = quotaCheck({
  id: 'quota-nat',
  explanation: 'The Region has Elastic IP addresses left, and each zone has room for its NAT gateway.',
  permissions: [
    ...OWNED_RESOURCES,
    ...reads('ec2:DescribeAddresses', 'ec2:DescribeNatGateways', 'ec2:DescribeSubnets'),
  ],
  async uses(target, aws) {
    const addresses = resourcesOf(target, 'AWS::EC2::EIP');
    const gateways = resourcesOf(target, 'AWS::EC2::NatGateway');
    if (addresses.length + gateways.length === 0) return [];
    const [owned, everyAddress, everyGateway, subnets] = await Promise.all([
      ownedResources(target, aws),
      amazonAddresses(aws),
      liveNatGateways(aws),
      allSubnets(aws),
    ]);
    const own = idsOf(owned, 'AWS::EC2::NatGateway');
    const zoneOf = new Map(subnets.map(({ SubnetId, AvailabilityZone }) => [SubnetId, AvailabilityZone]));
    const wanted = gateways.map((gateway) => zoneOfSubnet(gateway, target));
    return [
      {
        quota: QUOTAS.addresses,
        where: `in ${aws.region}`,
        used: everyAddress.length,
        more: addresses.length - idsOf(owned, 'AWS::EC2::EIP').size,
      },
      ...[...new Set(wanted)].sort().map((zone) => {
        const there = everyGateway.filter(({ SubnetId }) => zoneOf.get(SubnetId) === zone);
        const ours = there.filter(({ NatGatewayId = '' }) => own.has(NatGatewayId));
        return {
          quota: QUOTAS.natGateways,
          where: `in zone ${zone}`,
          used: there.length,
          more: wanted.filter((other) => other === zone).length - ours.length,
        };
      }),
    ];
  },
});

/** The zone of the subnet that a NAT gateway stands in: of the same stack. */
function zoneOfSubnet({ properties, stack }: TargetResource, target: Parameters<typeof literal>[1]): string {
  const subnet = stack.template.resources.get(textOf(properties['SubnetId']).replace(/^<|>$/g, ''));
  const zone = literal(subnet?.properties['AvailabilityZone'], target);
  return zone ?? 'that AWS chooses';
}
