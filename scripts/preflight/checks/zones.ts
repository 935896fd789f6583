import { DescribeAvailabilityZonesCommand, type AvailabilityZone } from '@aws-sdk/client-ec2';

import { items } from '../../../lib/compliance/template';
import { REGIONS } from '../../../lib/config/regions';
import type { Check } from '../check';
import { nameOf } from '../name-of';
import { byHand, failed, passed, warning, type Observation } from '../observation';
import { reads } from '../permission';
import { literal } from '../pseudo-parameters';
import { resourcesOf } from '../resources';
import type { Target } from '../target';
import { zonesOf } from '../zones-of';

/** Which zones there are differs from account to account, and so does the physical zone behind a letter. */
export const zones: Check = {
  id: 'zones',
  explanation: 'The zones of all subnets exist and are available, and EKS runs control planes in theirs.',
  mendedBy: 'other letters in `availabilityZones` or `controlPlaneZones`',
  permissions: reads('ec2:DescribeAvailabilityZones'),
  scope: 'region',
  async look(target, aws) {
    const wanted = wantedZones(target);
    if (wanted.length === 0) return [];
    const { AvailabilityZones: found = [] } = await aws.ec2().send(new DescribeAvailabilityZonesCommand());
    const troubles = [...wanted.flatMap((zone) => availability(zone, found, target)), ...controlPlanes(found, target)];
    if (troubles.length > 0) return troubles;
    const names = wanted.map((name) => `${name} (${idOf(name, found) ?? 'no id'})`);
    return [passed(`${names.join(', ')}: all there and available`)];
  },
};

function wantedZones(target: Target): string[] {
  const named = resourcesOf(target, 'AWS::EC2::Subnet').flatMap(
    ({ properties }) => literal(properties['AvailabilityZone'], target) ?? [],
  );
  return [...new Set(named)].sort();
}

function availability(name: string, found: readonly AvailabilityZone[], { region }: Target): Observation[] {
  const zone = found.find(({ ZoneName }) => ZoneName === name);
  const has = found.flatMap(({ ZoneName }) => ZoneName ?? []).sort();
  const others = byHand(`name in availabilityZones only letters of zones that the account has: ${has.join(', ')}`);
  if (zone === undefined) return [failed(`the account has no zone ${name} in ${region}`, others)];
  switch (zone.State) {
    case 'available':
    case 'information':
      return [];
    case 'impaired':
    case 'constrained':
      return [
        warning(
          `zone ${name} is ${zone.State}: not everything can be made in it`,
          byHand('see the AWS Health dashboard, and deploy when the zone is well again'),
        ),
      ];
    default:
      return [failed(`zone ${name} is ${zone.State ?? 'in an unknown state'}`, others)];
  }
}

/** EKS has its control planes in most zones, not in all. */
function controlPlanes(found: readonly AvailabilityZone[], target: Target): Observation[] {
  const refused = REGIONS[target.region]?.noControlPlane;
  if (refused === undefined) return [];
  return resourcesOf(target, 'AWS::EKS::Cluster').flatMap((cluster) => {
    const subnets = items(cluster.properties, 'ResourcesVpcConfig', 'SubnetIds');
    const wanted = zonesOf(subnets, cluster.stack, target);
    const others = wanted.filter((name) => idOf(name, found) !== refused);
    return wanted
      .filter((name) => idOf(name, found) === refused)
      .map((name) =>
        failed(
          `${nameOf(cluster)} would have its control plane in ${name}, which is ${refused} in this account: EKS refuses that zone`,
          byHand(`name in controlPlaneZones at least two letters of other zones; these can stay: ${others.join(', ')}`),
        ),
      );
  });
}

const idOf = (name: string, found: readonly AvailabilityZone[]): string | undefined =>
  found.find(({ ZoneName }) => ZoneName === name)?.ZoneId;
