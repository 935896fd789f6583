import { DescribeVpcEndpointServicesCommand, type ServiceDetail } from '@aws-sdk/client-ec2';

import { items } from '../../../lib/compliance/template';
import type { Aws } from '../../aws/aws';
import type { Check } from '../check';
import { byHand, failed, passed, type Observation } from '../observation';
import { reads } from '../permission';
import { literal } from '../pseudo-parameters';
import { resourcesOf } from '../resources';
import type { Target } from '../target';
import { zonesOf } from '../zones-of';

/** A service that endpoints of one type lead to. */
interface WantedService {
  readonly name: string;
  readonly type: string;
  /** Zones that its interface endpoints would be in. */
  readonly zones: readonly string[];
}

/** Not every service is in every Region, and of those that are, not every one is in every zone. */
export const endpointServices: Check = {
  id: 'endpoint-services',
  explanation: 'Every service that a VPC endpoint leads to is offered in the Region, in the zones of the endpoint.',
  mendedBy: 'other zones, or fewer services in `extraEndpoints`',
  permissions: reads('ec2:DescribeVpcEndpointServices'),
  scope: 'region',
  async look(target, aws) {
    const wanted = wantedServices(target);
    if (wanted.length === 0) return [];
    const offered = await offeredServices([...new Set(wanted.map(({ name }) => name))], aws);
    const troubles = wanted.flatMap((service) => lookAt(service, offered, target));
    return troubles.length > 0
      ? troubles
      : [passed(`${wanted.length} endpoint services are offered where they are wanted`)];
  },
};

function wantedServices(target: Target): WantedService[] {
  const wanted = new Map<string, WantedService>();
  for (const { properties, stack } of resourcesOf(target, 'AWS::EC2::VPCEndpoint')) {
    const name = literal(properties['ServiceName'], target);
    if (name === undefined) continue;
    const type = literal(properties['VpcEndpointType'], target) ?? 'Gateway';
    const key = `${name} ${type}`;
    const zones = [...(wanted.get(key)?.zones ?? []), ...zonesOf(items(properties, 'SubnetIds'), stack, target)];
    wanted.set(key, { name, type, zones: [...new Set(zones)].sort() });
  }
  return [...wanted.values()];
}

/** The services of some names. A name that does not exist is filtered for, not asked for: AWS would refuse the question. */
async function offeredServices(names: readonly string[], aws: Aws): Promise<ServiceDetail[]> {
  const found: ServiceDetail[] = [];
  let next: string | undefined;
  do {
    const page = await aws.ec2().send(
      new DescribeVpcEndpointServicesCommand({
        Filters: [{ Name: 'service-name', Values: [...names] }],
        NextToken: next,
      }),
    );
    found.push(...(page.ServiceDetails ?? []));
    next = page.NextToken === '' ? undefined : page.NextToken;
  } while (next !== undefined);
  return found;
}

function lookAt(
  { name, type, zones }: WantedService,
  offered: readonly ServiceDetail[],
  target: Target,
): Observation[] {
  const service = offered.find(
    ({ ServiceName, ServiceType = [] }) => ServiceName === name && ServiceType.some((one) => one.ServiceType === type),
  );
  if (service === undefined) {
    return [
      failed(
        `${name} is offered to no ${type.toLowerCase()} endpoint in ${target.region}`,
        byHand('take it out of extraEndpoints, or set endpoints to "gateways", so that it is called through NAT'),
      ),
    ];
  }
  const { AvailabilityZones: has = [] } = service;
  const missing = zones.filter((zone) => !has.includes(zone));
  if (missing.length === 0) return [];
  return [
    failed(
      `${name} is not offered in ${missing.join(', ')}, where endpoints would be; it is in ${has.join(', ')}`,
      byHand(
        'leave the zone out of availabilityZones, or take the service out of extraEndpoints, or set endpoints to "gateways"',
      ),
    ),
  ];
}
