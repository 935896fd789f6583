import * as ec2 from 'aws-cdk-lib/aws-ec2';

import { componentsOf } from '../components';
import type { Environment } from '../config/schema';
import { isRecoverable, type RecoverableEnvironment } from '../config/second-region';
import { planAddresses } from '../network/address-plan';
import { ec2Port } from '../network/ec2-port';
import { FARGATE_PORTS, NODE_PORTS, type NamedPort } from '../network/ports';
import { addonsOf } from './managed-addons';
import { hasFargate, hasOwnNodes } from './managed-addons/where';
import type { ClusterSecurityGroups } from './security-groups';

/** Every named port of an environment: the cluster’s own, its add-ons’, its components’, and the operator’s, each once. */
export function namedPorts(environment: Environment, components = componentsOf(environment)): NamedPort[] {
  if (!hasOwnNodes(environment)) return [];
  const withFargate = hasFargate(environment);
  const workloads = environment.network.workloadPorts.flatMap((port): NamedPort[] => [
    { ...port, from: 'nodes', to: 'nodes' },
    ...(withFargate
      ? [
          { ...port, from: 'nodes', to: 'fargate-pods' } as const,
          { ...port, from: 'fargate-pods', to: 'nodes' } as const,
        ]
      : []),
  ]);
  return eachOnce([
    ...NODE_PORTS,
    ...(withFargate ? FARGATE_PORTS : []),
    ...[...addonsOf(environment), ...components]
      .flatMap(({ ports }) => ports)
      .filter(({ from, to }) => withFargate || (from !== 'fargate-pods' && to !== 'fargate-pods')),
    ...workloads,
  ]);
}

/** EC2 refuses a second rule for the same door, whatever its description: reasons of one door are told together. */
function eachOnce(ports: readonly NamedPort[]): NamedPort[] {
  const doors = new Map<string, NamedPort>();
  for (const port of ports) {
    const door = [port.from, port.to, port.protocol, port.port, port.toPort ?? port.port].join(' ');
    const before = doors.get(door);
    doors.set(door, before === undefined || before.reason === port.reason ? port : together(before, port));
  }
  return [...doors.values()];
}

/** EC2 takes descriptions of at most 255 characters. */
const together = (before: NamedPort, { reason }: NamedPort): NamedPort => ({
  ...before,
  reason: `${before.reason}; ${reason}`.slice(0, 255),
});

/** Opens the environment’s ports. Nodes of Auto Mode and pods on Fargate live in the group that EKS made. */
export function openPorts(
  environment: Environment,
  securityGroups: ClusterSecurityGroups,
  madeByEks: ec2.ISecurityGroup,
): void {
  securityGroups.fargatePods = madeByEks;
  securityGroups.allow(namedPorts(environment));
  for (const { cidr, ...port } of environment.network.egressPorts) securityGroups.allowOut(cidr, port);
  if (isRecoverable(environment)) openToOtherRegion(environment, securityGroups, madeByEks);
}

/**
 * Opens the listed ports between the nodes of both Regions: to their subnets, not to the whole of the other VPC.
 *
 * Without nodes of ours, everything lives in the group that EKS made, which lets all out. Beside them, pods on Fargate are not
 * reached: their group is the control plane’s too.
 */
function openToOtherRegion(
  environment: RecoverableEnvironment,
  securityGroups: ClusterSecurityGroups,
  madeByEks: ec2.ISecurityGroup,
): void {
  const { cidr, availabilityZones, ports } = environment.recovery;
  for (const { private: subnet } of planAddresses(cidr, availabilityZones.length)) {
    for (const port of ports) {
      if (hasOwnNodes(environment)) {
        securityGroups.allowOut(subnet, port);
        securityGroups.allowIn(subnet, port);
      } else madeByEks.addIngressRule(ec2.Peer.ipv4(subnet), ec2Port(port), port.reason);
    }
  }
}
