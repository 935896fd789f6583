import type { IpPermission, SecurityGroup } from '@aws-sdk/client-ec2';

import type { Check } from './check';

/** Groups that AWS makes by itself: what is in them is not ours. */
const isOurs = ({ GroupName = '' }: SecurityGroup): boolean =>
  GroupName !== 'default' && !GroupName.startsWith('eks-cluster-sg-');

/** A span wider than this is no named port. Node ports are not among our rules. */
const WIDEST = 100;

/** No rule lets the internet in, or all protocols or a wide span of ports pass. */
export const securityGroups: Check = (live) => {
  const ours = live.securityGroups.filter(isOurs);
  if (ours.length === 0) return ['there is no security group of ours'];
  return ours.flatMap((group) => [
    ...(group.IpPermissions ?? []).flatMap((rule) => [...tooOpen(group, rule), ...tooWide(group, rule)]),
    ...(group.IpPermissionsEgress ?? []).flatMap((rule) => tooWide(group, rule)),
  ]);
};

const nameOf = ({ GroupName = '' }: SecurityGroup): string => `security group ${GroupName}`;

const tooOpen = (group: SecurityGroup, { IpRanges = [], Ipv6Ranges = [], FromPort }: IpPermission): string[] =>
  [...IpRanges.map(({ CidrIp }) => CidrIp), ...Ipv6Ranges.map(({ CidrIpv6 }) => CidrIpv6)]
    .filter((range) => range === '0.0.0.0/0' || range === '::/0')
    .map((range) => `${nameOf(group)} lets ${range} in to port ${FromPort ?? 'any'}`);

function tooWide(group: SecurityGroup, { IpProtocol, FromPort = 0, ToPort = 65_535 }: IpPermission): string[] {
  // CDK writes "nothing may pass" as one ICMP rule to an address that does not exist.
  if (IpProtocol === 'icmp') return [];
  if (IpProtocol === '-1') return [`${nameOf(group)} has a rule for all protocols`];
  return ToPort - FromPort > WIDEST ? [`${nameOf(group)} has a rule for ports ${FromPort} to ${ToPort}`] : [];
}
