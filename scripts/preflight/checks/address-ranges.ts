import type { Vpc } from '@aws-sdk/client-ec2';

import { overlaps, parseIpv4Range } from '../../../lib/config/ipv4';
import type { Aws } from '../../aws/aws';
import type { Check } from '../check';
import { byHand, failed, passed, warning, type Observation } from '../observation';
import { reads } from '../permission';
import { literal } from '../pseudo-parameters';
import { allVpcs } from '../read/network';
import { idsOf, OWNED_RESOURCES, ownedResources } from '../read/owned-resources';
import { resourcesOf } from '../resources';
import type { Target } from '../target';

/** Two networks that overlap can never be connected, and a VPC keeps its range for life. */
export const addressRanges: Check = {
  id: 'address-ranges',
  explanation: 'The address ranges of the VPCs overlap no VPC that they are peered with, and better none at all.',
  mendedBy: 'another `network.cidr` or `recovery.cidr`',
  permissions: [...OWNED_RESOURCES, ...reads('ec2:DescribeVpcs')],
  scope: 'region',
  async look(target, aws) {
    const ranges = rangesOf(target);
    if (ranges.length === 0) return [];
    const [owned, here, peers] = await Promise.all([
      ownedResources(target, aws),
      allVpcs(aws),
      Promise.all(peersOf(target).map(({ id, region }) => peerVpc(aws.in(region), id))),
    ]);
    const own = idsOf(owned, 'AWS::EC2::VPC');
    const peered = peers.flat();
    const others = here.filter(({ VpcId = '' }) => !own.has(VpcId) && !peered.some((peer) => peer.VpcId === VpcId));
    const found = ranges.flatMap(({ cidr, stack }): Observation[] => [
      ...overlapping(cidr, peered).map((vpc) =>
        failed(
          `${cidr} of ${stack} overlaps ${said(vpc)}, which it is peered with: AWS refuses the connection`,
          byHand('write another range as network.cidr (or recovery.cidr) before the VPC is made'),
        ),
      ),
      ...overlapping(cidr, others).map((vpc) =>
        warning(
          `${cidr} of ${stack} overlaps ${said(vpc)}: the two can never be connected`,
          byHand(
            'write another range as network.cidr (or recovery.cidr) before the VPC is made, if they ever shall be',
          ),
        ),
      ),
    ]);
    return found.length > 0 ? found : [passed(`no other VPC overlaps ${ranges.map(({ cidr }) => cidr).join(', ')}`)];
  },
};

const TYPES = ['AWS::EC2::VPC', 'AWS::EC2::VPCCidrBlock'];

const rangesOf = (target: Target) =>
  resourcesOf(target, ...TYPES).flatMap(({ properties, stack }) => {
    const cidr = literal(properties['CidrBlock'], target);
    return cidr === undefined ? [] : [{ cidr, stack: stack.name }];
  });

/** The VPCs that the templates name as peers: ranges of the platform’s own were compared when it was synthesized. */
const peersOf = (target: Target) =>
  resourcesOf(target, 'AWS::EC2::VPCPeeringConnection').flatMap(({ properties }) => {
    const id = literal(properties['PeerVpcId'], target);
    const region = literal(properties['PeerRegion'], target) ?? target.region;
    const owner = literal(properties['PeerOwnerId'], target) ?? target.account;
    // A VPC of another account cannot be looked at from here.
    return id === undefined || owner !== target.account ? [] : [{ id, region: region === '' ? target.region : region }];
  });

const peerVpc = async (aws: Aws, id: string): Promise<readonly Vpc[]> =>
  (await allVpcs(aws)).filter(({ VpcId }) => VpcId === id);

function overlapping(cidr: string, vpcs: readonly Vpc[]): Vpc[] {
  const range = parseIpv4Range(cidr);
  return vpcs.filter(({ CidrBlock = '', CidrBlockAssociationSet = [] }) =>
    [CidrBlock, ...CidrBlockAssociationSet.map((one) => one.CidrBlock ?? '')].some((other) => {
      const taken = parseIpv4Range(other);
      return range !== undefined && taken !== undefined && overlaps(range, taken);
    }),
  );
}

function said({ VpcId = '', CidrBlock = '', Tags = [], IsDefault }: Vpc): string {
  const name = Tags.find(({ Key }) => Key === 'Name')?.Value ?? (IsDefault === true ? 'the default VPC' : undefined);
  return `${VpcId} (${[...(name === undefined ? [] : [name]), CidrBlock].join(', ')})`;
}
