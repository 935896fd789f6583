import { z } from 'zod';

import { CHANGE, documented } from '../documented';
import {
  endpointService,
  instanceType,
  ipv4Range,
  kebabName,
  logRetentionDays,
  ruleReason,
  zoneLetter,
} from '../formats';

const port = z.int().min(1).max(65535);

const peer = z.strictObject({
  name: documented(kebabName, 'Name of the network, for messages and descriptions.', CHANGE.inPlace),
  cidr: documented(
    ipv4Range,
    'IPv4 range of a network that this VPC will be connected to (peering, transit gateway, VPN). It must not overlap.',
    CHANGE.inPlace,
  ),
});

/** A port or a few, of one protocol. */
export const portRange = {
  port: documented(port, 'Port, or the first port of a range.', CHANGE.inPlace),
  toPort: documented(port.optional(), 'Last port of the range. Default: the same port.', CHANGE.inPlace),
  protocol: documented(z.enum(['tcp', 'udp']).default('tcp'), 'Transport protocol.', CHANGE.inPlace),
};

const workloadPort = z.strictObject({
  ...portRange,
  reason: documented(
    ruleReason,
    'Which workloads use the port. It becomes the description of the security-group rule.',
    CHANGE.inPlace,
  ),
});

const egressPort = z.strictObject({
  ...portRange,
  cidr: documented(ipv4Range, 'IPv4 range that is called.', CHANGE.inPlace),
  reason: documented(
    ruleReason,
    'What is called. It becomes the description of the security-group rule.',
    CHANGE.inPlace,
  ),
});

/** The VPC: addresses, zones, ways out. */
export const network = z.strictObject({
  cidr: documented(
    ipv4Range,
    'IPv4 range of the VPC, /16 to /22. Large enough for every subnet: see `podsPerZone`.',
    'Replaces the VPC and everything in it. Build a second copy with a suffix instead, and move.',
  ),
  availabilityZones: documented(
    z.array(zoneLetter).min(2).max(6),
    'Letters of the 2 to 6 availability zones, such as `["a", "b", "c"]`. The order fixes the addresses: append, never insert.',
    'Appending adds subnets, and replaces managed node groups and Fargate profiles, whose subnets cannot change. ' +
      'Removing or reordering replaces subnets, and with them nodes and control-plane interfaces.',
  ),
  controlPlaneZones: documented(
    z.array(zoneLetter).min(2).max(6).optional(),
    'Letters of the zones that hold the control plane’s network interfaces. Default: all of `availabilityZones`. ' +
      'EKS cannot use zone ids use1-az3, usw1-az2 and cac1-az3; which letter that is differs by account.',
    'EKS moves its network interfaces; the API stays available.',
  ),
  podsPerZone: documented(
    z.int().min(16).max(60_000).default(2_000),
    'Pods that each zone must have addresses for. A VPC range whose private subnets could not hold them is refused.',
    'Nothing: it is only checked.',
  ),
  nat: documented(
    z.enum(['none', 'instance', 'single', 'per-zone']).default('single'),
    'Way out to the internet: `none` (private registry and endpoints only), `instance` (one EC2 instance, cheapest, ' +
      'no availability promise), `single` (one gateway), `per-zone` (one gateway in each zone).',
    'Outgoing connections break while routes move. The public addresses change.',
  ),
  natInstanceType: documented(
    instanceType.default('t4g.small'),
    'EC2 instance type of the NAT instance; used with `nat: "instance"` only.',
    'Replaces the NAT instance: outgoing traffic stops for a few minutes.',
  ),
  endpoints: documented(
    z.enum(['gateways', 'required']).default('gateways'),
    'VPC endpoints: `gateways` (S3 and DynamoDB, free) or `required` (also an interface endpoint for every AWS ' +
      'service that the enabled parts call; each costs money per zone and hour).',
    'Calls to the services go another way; connections are re-established.',
  ),
  extraEndpoints: documented(
    z.array(endpointService).default([]),
    'Further interface endpoints by service name without its prefix, such as `"bedrock-runtime"`.',
    CHANGE.inPlace,
  ),
  flowLogTraffic: documented(
    z.enum(['ALL', 'REJECT']).default('ALL'),
    'Which traffic the flow log records. `REJECT` is cheaper and shows only what security groups refused.',
    'Replaces the flow log; records already written stay.',
  ),
  flowLogRetentionDays: documented(
    logRetentionDays.default(30),
    'Days that flow-log records are kept. One of the periods that CloudWatch Logs offers.',
    'Shortening it deletes older records.',
  ),
  peers: documented(
    z.array(peer).default([]),
    'Networks that will be connected to this VPC; their ranges are kept free.',
    CHANGE.inPlace,
  ),
  workloadPorts: documented(
    z.array(workloadPort).default([]),
    'Ports that workloads use between nodes, beside those that the platform opens. Without a listed port, pods on ' +
      'different nodes cannot reach each other on it.',
    CHANGE.inPlace,
  ),
  egressPorts: documented(
    z.array(egressPort).default([]),
    'Ports that workloads call outside the cluster, beside HTTPS (443), which is open: databases, mail, brokers.',
    CHANGE.inPlace,
  ),
});
