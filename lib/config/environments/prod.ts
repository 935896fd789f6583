import type { EnvironmentInput } from '../schema';

/** Production: three of everything, kept for a long time, protected from deletion. */
export const prod: EnvironmentInput = {
  name: 'prod',
  owner: 'platform@example.com',
  costCenter: 'platform-production',

  terminationProtection: true,
  onDelete: 'retain',
  keyDeletionWindowDays: 30,

  network: {
    cidr: '10.2.0.0/16',
    availabilityZones: ['a', 'b', 'c'],
    podsPerZone: 8_000,
    nat: 'per-zone', // a zone that fails takes only its own way out with it
    endpoints: 'required', // traffic to AWS stays off the internet and off the NAT gateways
    flowLogTraffic: 'ALL',
    flowLogRetentionDays: 365,
    workloadPorts: [
      { port: 8080, reason: 'HTTP between application services on different nodes' },
      { port: 9090, reason: 'Prometheus scrapes application metrics on other nodes' },
    ],
  },

  cluster: {
    version: '1.36',
    endpoint: { publicCidrs: [] },
    logRetentionDays: 365,
    deletionProtection: true,
    supportType: 'EXTENDED', // an upgrade happens when we decide, not on the day that support ends
    zonalShift: true,
  },

  // The full mix: each kind where it is strong.
  capacity: [
    {
      kind: 'managed-node-group',
      name: 'system',
      capacityType: 'on-demand',
      instanceTypes: ['m7g.large', 'm6g.large'],
      minSize: 3,
      maxSize: 6,
      labels: { tier: 'system' },
    },
    {
      kind: 'managed-node-group',
      name: 'application',
      capacityType: 'on-demand',
      instanceTypes: ['m7i.xlarge', 'm6i.xlarge'],
      minSize: 3,
      maxSize: 12,
      volumeGiB: 100,
      labels: { tier: 'application' },
    },
    {
      kind: 'managed-node-group',
      name: 'application-spot',
      capacityType: 'spot',
      instanceTypes: ['m7i.xlarge', 'm6i.xlarge', 'm6a.xlarge', 'm5.xlarge', 'm5a.xlarge', 'r6i.xlarge'],
      minSize: 0,
      maxSize: 24,
      volumeGiB: 100,
      labels: { tier: 'application', lifecycle: 'spot' },
      taints: [{ key: 'lifecycle', value: 'spot', effect: 'PREFER_NO_SCHEDULE' }],
    },
    {
      kind: 'self-managed-node-group',
      name: 'batch', // the one kind that mixes both ways of buying in one group
      instanceTypes: ['c7i.xlarge', 'c6i.xlarge', 'c6a.xlarge', 'c5.xlarge'],
      minSize: 0,
      maxSize: 20,
      onDemandBase: 1,
      onDemandPercentage: 20,
      volumeGiB: 100,
      labels: { tier: 'batch' },
      taints: [{ key: 'tier', value: 'batch', effect: 'NO_SCHEDULE' }],
    },
    {
      kind: 'fargate-profile',
      name: 'isolated', // pods that must not share a kernel with others
      namespaces: ['isolated'],
      podSize: { vCpu: 2, memoryGiB: 8 },
    },
    // Answers pods that wait. The groups above keep the size that they have, or that somebody gives them.
    { kind: 'karpenter' },
  ],

  // One of each for an account and Region: write 'existing' where your organization has switched them on.
  detection: { guardDuty: 'create', securityHub: 'create', config: 'create' },

  cost: {
    emails: ['finops@example.com'],
    budget: { monthlyUsd: 5000 },
    // One for an account: write 'existing' and its ARN where AWS or your organization has made it.
    anomalies: { monitor: 'create' },
  },
  // The webhook itself is stored by hand: docs/alerts.md has the command.
  alerting: { emails: ['oncall@example.com'], slack: { webhookSecret: 'platform/slack-webhook' } },

  recovery: {
    mode: 'warm-standby',
    region: 'us-west-2',
    cidr: '10.3.0.0/16',
    endpoints: 'gateways', // little goes out of it as long as it waits
    ports: [{ port: 5432, reason: 'PostgreSQL streams to its standby in the other Region' }],
    recoveryPointObjectiveMinutes: 240,
    recoveryTimeObjectiveMinutes: 120,
    backup: { everyHours: 2, lock: 'governance' },
  },
};
