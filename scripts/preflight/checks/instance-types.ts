import { paginateDescribeInstanceTypeOfferings } from '@aws-sdk/client-ec2';

import { allPages } from '../../aws/all-pages';
import type { Aws } from '../../aws/aws';
import type { Check } from '../check';
import { instanceGroupsOf, type InstanceGroup } from '../instance-groups';
import { missingTypes, type Offerings } from '../missing-types';
import { byHand, failed, passed, warning, type Observation } from '../observation';
import { reads } from '../permission';

/** New families come to a few zones first, and old ones never come to new zones. */
export const instanceTypes: Check = {
  id: 'instance-types',
  explanation: 'Every group of nodes, and the NAT instance, finds one of its instance types in each of its zones.',
  mendedBy: 'another type in `instanceTypes`, or leaving the zone out',
  permissions: reads('ec2:DescribeInstanceTypeOfferings'),
  scope: 'region',
  async look(target, aws) {
    const groups = instanceGroupsOf(target);
    if (groups.length === 0) return [];
    const offered = await offerings([...new Set(groups.flatMap(({ types }) => types))], aws);
    const troubles = groups.flatMap((group) => lookAt(group, offered, target.region));
    if (troubles.length > 0) return troubles;
    const names = [...offered.keys()].sort();
    return [passed(`the zones offer what is launched in them: ${names.join(', ')}`)];
  },
};

async function offerings(types: readonly string[], aws: Aws): Promise<Offerings> {
  const offered = await allPages(
    paginateDescribeInstanceTypeOfferings(
      { client: aws.ec2() },
      { LocationType: 'availability-zone', Filters: [{ Name: 'instance-type', Values: [...types] }] },
    ),
    ({ InstanceTypeOfferings }) => InstanceTypeOfferings,
  );
  const found = new Map<string, Set<string>>();
  for (const { InstanceType: type = '', Location: zone = '' } of offered) {
    found.set(type, (found.get(type) ?? new Set()).add(zone));
  }
  return found;
}

function lookAt(group: InstanceGroup, offered: Offerings, region: string): Observation[] {
  const { name, types } = group;
  const missing = missingTypes(group, offered);
  const nowhere = missing.zones.map((zone) =>
    failed(
      types.length === 1
        ? `${name} launches ${types.join()}, which ${zone} does not offer`
        : `${name} finds none of ${types.join(', ')} in ${zone}`,
      byHand(
        `name a type that ${zone} offers (aws ec2 describe-instance-type-offerings --location-type availability-zone ` +
          `--filters Name=location,Values=${zone} --region ${region}), or leave the zone out`,
      ),
    ),
  );
  // Where a zone has nothing at all, that is what there is to say.
  const fewer = nowhere.length > 0 ? [] : missing.types;
  return [
    ...nowhere,
    ...fewer.map((type) =>
      warning(
        `${name} names ${type}, which none of its zones offers: it has fewer types to choose from`,
        byHand(`take ${type} out of its instanceTypes, or name one that ${region} offers`),
      ),
    ),
  ];
}
