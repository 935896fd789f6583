import type { EnvironmentInput } from '../schema';

/** Staging: built like production, smaller, to rehearse upgrades and releases on. */
export const staging: EnvironmentInput = {
  name: 'staging',
  owner: 'platform@example.com',
  costCenter: 'platform-staging',

  terminationProtection: true,
  onDelete: 'destroy',
  keyDeletionWindowDays: 14,

  network: {
    cidr: '10.1.0.0/16',
    availabilityZones: ['a', 'b', 'c'],
    nat: 'single',
    endpoints: 'gateways',
    flowLogRetentionDays: 14,
  },

  cluster: {
    version: '1.36',
    logRetentionDays: 30,
    deletionProtection: true,
  },

  capacity: [
    {
      kind: 'managed-node-group',
      name: 'system',
      instanceTypes: ['m7g.large'],
      minSize: 2,
      maxSize: 4,
    },
    // Application nodes come and go with Karpenter.
    { kind: 'karpenter' },
    {
      kind: 'fargate-profile',
      name: 'batch', // short jobs that must not share a node
      namespaces: ['batch'],
      podSize: { vCpu: 2, memoryGiB: 4 },
    },
  ],
};
