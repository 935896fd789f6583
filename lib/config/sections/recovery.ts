import { z } from 'zod';

import { CHANGE, documented } from '../documented';
import {
  dnsLabel,
  domainName,
  hostedZoneId,
  imageRepositoryPrefix,
  ipv4Range,
  logRetentionDays,
  ruleReason,
  secretName,
  urlPath,
  zoneLetter,
} from '../formats';
import { portRange } from './network';

const peeredPort = z.strictObject({
  ...portRange,
  reason: documented(
    ruleReason,
    'Which workloads talk across Regions. It becomes the description of the security-group rules.',
    CHANGE.inPlace,
  ),
});

/** Hours between backups that divide a day: AWS Backup takes nothing shorter than an hour. */
const BACKUP_HOURS = [1, 2, 3, 4, 6, 8, 12, 24] as const;

const backup = z.strictObject({
  everyHours: documented(
    z.literal(BACKUP_HOURS).default(1),
    'Hours from one backup of the cluster and its volumes to the next.',
    CHANGE.inPlace,
  ),
  retentionDays: documented(
    z.int().min(1).max(3650).default(35),
    'Days that backups are kept, in both Regions.',
    'Backups made from then on are kept that long; those that exist keep their date.',
  ),
  lock: documented(
    z.enum(['off', 'governance', 'compliance']).default('off'),
    'Vault lock: nobody deletes a backup before its day. `governance`: those with permission can lift the lock. ' +
      '`compliance`: three days after the vaults are made nobody can ever again, AWS included.',
    '`compliance` cannot be taken back after three days: the vaults stay until their last backup has ended.',
  ),
  transferMinutes: documented(
    z.int().min(1).max(2880).default(60),
    'Minutes that a backup and its copy to the second Region take with your data. Measure them: copy jobs show both.',
    'Nothing: it is only checked.',
  ),
  restoreMinutes: documented(
    z.int().min(1).max(2880).default(60),
    'Minutes that a restore takes with your data. Measure them: restore jobs show it.',
    'Nothing: it is only checked.',
  ),
});

const failoverHost = z.strictObject({
  name: documented(
    dnsLabel,
    'First label of the name: `shop` for `shop.example.com`. The cluster of each Region publishes its own ' +
      '`shop.<region>.example.com`.',
    'Replaces the records and the health checks.',
  ),
  healthCheckPath: documented(
    urlPath.default('/healthz'),
    'Path that Route 53 asks for over HTTPS. Anything but 2xx or 3xx, three times in a row, moves the traffic.',
    CHANGE.inPlace,
  ),
});

const dns = z.strictObject({
  hostedZoneId: documented(hostedZoneId, 'Id of the public hosted zone of `domain`.', 'Replaces the records.'),
  domain: documented(domainName, 'Domain of the hosted zone.', 'Replaces the records and the health checks.'),
  hosts: documented(
    z.array(failoverHost).min(1).max(50),
    'Names that move to the second Region when the first does not answer.',
    CHANGE.inPlace,
  ),
});

/** The second Region. */
export const recovery = z.strictObject({
  mode: documented(
    z.enum(['pilot-light', 'warm-standby']),
    '`pilot-light`: the control plane without nodes. `warm-standby`: up to two nodes of every group that always has ' +
      'some. Both may grow to what the first Region has.',
    'From `pilot-light` to `warm-standby`, nodes and add-ons are made: the first step of a failover.',
  ),
  region: documented(
    z.string(),
    'AWS Region of the second copy.',
    'Another copy is made; the old one stays until destroyed.',
  ),
  cidr: documented(ipv4Range, 'IPv4 range of the second VPC; it must not overlap the first.', 'Replaces its VPC.'),
  availabilityZones: documented(
    z.array(zoneLetter).min(2).max(6).default(['a', 'b', 'c']),
    'Letters of the zones in the second Region.',
    'As for `network.availabilityZones`.',
  ),
  controlPlaneZones: documented(
    z.array(zoneLetter).min(2).max(6).optional(),
    'Letters of the zones that hold the second control plane. Default: all of `availabilityZones`.',
    'EKS moves its network interfaces; the API stays available.',
  ),
  nat: documented(
    z.enum(['none', 'instance', 'single', 'per-zone']).default('single'),
    'Way out of the second VPC, as for `network.nat`.',
    'Outgoing connections break while routes move. The public addresses change.',
  ),
  endpoints: documented(
    z.enum(['gateways', 'required']).optional(),
    'VPC endpoints in the second Region. Default: those of `network.endpoints`.',
    'Calls to the services go another way; connections are re-established.',
  ),
  ports: documented(
    z.array(peeredPort).max(10).default([]),
    'Ports on which nodes of one Region reach nodes of the other, both ways, through the peering. Nothing else passes.',
    CHANGE.inPlace,
  ),
  recoveryPointObjectiveMinutes: documented(
    z.int().min(1).default(240),
    'Most minutes of data that may be lost. What the schedule cannot keep is refused.',
    'Nothing: it is only checked.',
  ),
  recoveryTimeObjectiveMinutes: documented(
    z.int().min(1).default(120),
    'Most minutes until the second Region serves. What the mode cannot keep is refused.',
    'Nothing: it is only checked.',
  ),
  backup: documented(backup.prefault({}), 'Backups by AWS Backup, and their copies.', 'See its properties.'),
  logArchiveDays: documented(
    logRetentionDays.default(365),
    'Days that the archive of the control plane’s logs is kept, in both Regions.',
    'Shortening it deletes older records.',
  ),
  images: documented(
    z.enum(['create', 'existing', 'off']).default('existing'),
    'Replication of container images by ECR, of which an account has one setting in each Region. `create`: made here. ' +
      '`existing`: somebody else does. A copy with a suffix never creates.',
    'Images pushed from then on are replicated, or not; those that are there stay.',
  ),
  imagePrefixes: documented(
    z.array(imageRepositoryPrefix).max(10).default([]),
    'Beginnings of the repositories that are replicated with `images: "create"`. Empty: all.',
    CHANGE.inPlace,
  ),
  secrets: documented(
    z.array(secretName).max(20).default([]),
    'Names of secrets in Secrets Manager that are replicated. They must exist, be encrypted with `aws/secretsmanager`, and not be replicated there yet.',
    'The replica is made, or deleted.',
  ),
  dns: documented(dns.optional(), 'Names that follow the Region that serves. Default: none.', 'See its properties.'),
});

/** How the second Region is set up. */
export type Recovery = z.output<typeof recovery>;
