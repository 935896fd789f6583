import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';

import { acknowledge } from '../compliance/acknowledge';
import type { Environment } from '../config/schema';
import { ParameterDenial } from '../identity/parameter-denial';
import { ec2Port } from './ec2-port';

/** How a NAT strategy appears to the CDK’s Vpc. */
export interface NatConfiguration {
  readonly natGateways: number;
  readonly natGatewayProvider?: ec2.NatInstanceProviderV2;
}

/** Turns the strategy of the environment into gateways, an instance, or nothing. */
export function natConfiguration({ network }: Environment): NatConfiguration {
  switch (network.nat) {
    case 'none':
      return { natGateways: 0 };
    case 'single':
      return { natGateways: 1 };
    case 'per-zone':
      return { natGateways: network.availabilityZones.length };
    case 'instance':
      return {
        natGateways: 1,
        natGatewayProvider: ec2.NatProvider.instanceV2({
          instanceType: new ec2.InstanceType(network.natInstanceType),
          // Public subnets hand out no addresses by themselves, and without one nothing comes back.
          associatePublicIpAddress: true,
          defaultAllowedTraffic: ec2.NatTrafficDirection.NONE,
        }),
      };
  }
}

/** Gives the NAT instance the ports it forwards, Session Manager instead of a key pair, and protection from a slip. */
export function hardenNatInstance(provider: ec2.NatInstanceProviderV2, { network }: Environment): void {
  const inside = ec2.Peer.ipv4(network.cidr);
  provider.connections.allowFrom(inside, ec2.Port.tcp(443), 'Nodes and functions call out');
  provider.connections.allowTo(ec2.Peer.anyIpv4(), ec2.Port.tcp(443), 'Forwarded calls, and packages of the instance');
  for (const { cidr, reason, ...named } of network.egressPorts) {
    provider.connections.allowFrom(inside, ec2Port(named), reason);
    provider.connections.allowTo(ec2.Peer.ipv4(cidr), ec2Port(named), reason);
  }
  for (const instance of provider.gatewayInstances) harden(instance);
}

function harden(instance: ec2.Instance): void {
  instance.role.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName('AmazonSSMManagedInstanceCore'));
  instance.role.addManagedPolicy(new ParameterDenial(instance, 'NoParameters'));
  acknowledge(
    instance.role,
    'Session Manager instead of a key pair; AWS changes the policy together with its agent.',
    'AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/AmazonSSMManagedInstanceCore]',
  );

  const resource = instance.instance;
  resource.metadataOptions = { httpTokens: 'required', httpPutResponseHopLimit: 1 };
  resource.blockDeviceMappings = [{ deviceName: '/dev/xvda', ebs: { encrypted: true, volumeType: 'gp3' } }];
  resource.monitoring = true;
  acknowledge(
    resource,
    'Its public address is what a NAT instance is for. It accepts connections from inside the VPC only.',
    'NIST.800.53.R5::NIST.800.53.R5-EC2InstanceNoPublicIp',
  );
  acknowledge(
    resource,
    'It is in the VPC: the network interface names the subnet. The rule looks at the instance alone.',
    'NIST.800.53.R5::NIST.800.53.R5-EC2InstancesInVPC',
  );
  acknowledge(
    resource,
    'A new machine image replaces the instance, and termination protection would make that update fail. It keeps nothing.',
    'AwsSolutions::AwsSolutions-EC29',
  );
}
