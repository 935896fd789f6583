import { textOf, type TemplateResource } from '../../../lib/compliance/template';
import { reads } from '../permission';
import { QUOTAS } from '../quotas/quota';
import { quotaCheck } from '../quotas/quota-check';
import type { QuotaUse } from '../quotas/quota-use';
import { allEndpoints, allVpcs } from '../read/network';
import { idsOf, OWNED_RESOURCES, ownedResources } from '../read/owned-resources';
import { resourcesOf, type TargetResource } from '../resources';

/** Five VPCs is what an account starts with in a Region. */
export const quotaNetwork = quotaCheck({
  id: 'quota-network',
  explanation: 'The Region has room for the VPCs of the stacks, and each VPC for its endpoints.',
  permissions: [...OWNED_RESOURCES, ...reads('ec2:DescribeVpcs', 'ec2:DescribeVpcEndpoints')],
  async uses(target, aws) {
    const vpcs = resourcesOf(target, 'AWS::EC2::VPC');
    const endpoints = resourcesOf(target, 'AWS::EC2::VPCEndpoint');
    if (vpcs.length + endpoints.length === 0) return [];
    const [owned, everyVpc, everyEndpoint] = await Promise.all([
      ownedResources(target, aws),
      allVpcs(aws),
      allEndpoints(aws),
    ]);
    const gateways = endpoints.filter((endpoint) => !isInterface(endpoint));
    const own = idsOf(owned, 'AWS::EC2::VPCEndpoint');
    const liveGateways = everyEndpoint.filter(({ VpcEndpointType: kind }) => kind === 'Gateway');
    const ownGateways = liveGateways.filter(({ VpcEndpointId: id = '' }) => own.has(id));
    const here = `in ${aws.region}`;
    return [
      {
        quota: QUOTAS.vpcs,
        where: here,
        // Those that another account shares count there.
        used: everyVpc.filter(({ OwnerId = target.account }) => OwnerId === target.account).length,
        more: vpcs.length - idsOf(owned, 'AWS::EC2::VPC').size,
      },
      {
        quota: QUOTAS.gatewayEndpoints,
        where: here,
        used: liveGateways.length,
        more: gateways.length - ownGateways.length,
      },
      ...[...byVpc(endpoints.filter(isInterface))].map(([vpc, wanted]): QuotaUse => {
        const vpcId = owned.find(({ logicalId, type }) => type === 'AWS::EC2::VPC' && `<${logicalId}>` === vpc);
        const inVpc = everyEndpoint.filter(
          ({ VpcId, VpcEndpointType: kind }) => VpcId === vpcId?.physicalId && kind !== 'Gateway',
        );
        const there = vpcId === undefined ? [] : inVpc;
        const ours = there.filter(({ VpcEndpointId: id = '' }) => own.has(id));
        return {
          quota: QUOTAS.interfaceEndpoints,
          where: `in the VPC of ${[...new Set(wanted.map(({ stack }) => stack.name))].join(', ')}`,
          used: there.length,
          more: wanted.length - ours.length,
        };
      }),
    ];
  },
});

const isInterface = ({ properties }: TemplateResource): boolean =>
  textOf(properties['VpcEndpointType']) === 'Interface';

/** Endpoints by the VPC that they stand in, as the template refers to it. */
function byVpc(endpoints: readonly TargetResource[]): ReadonlyMap<string, readonly TargetResource[]> {
  const found = new Map<string, TargetResource[]>();
  for (const endpoint of endpoints) {
    const vpc = textOf(endpoint.properties['VpcId']);
    found.set(vpc, [...(found.get(vpc) ?? []), endpoint]);
  }
  return found;
}
