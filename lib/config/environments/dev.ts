import type { EnvironmentInput } from '../schema';

/** Development: everything works, nothing is kept, and it costs as little as a real cluster can. */
export const dev: EnvironmentInput = {
  name: 'dev',
  owner: 'platform@example.com', // who is asked when something breaks; also the tag `owner`
  costCenter: 'platform-development',

  // Throw-away: stacks, keys and logs go when they are deleted.
  terminationProtection: false,
  onDelete: 'destroy',
  keyDeletionWindowDays: 7,

  network: {
    cidr: '10.0.0.0/16',
    availabilityZones: ['a', 'b'],
    nat: 'single', // one gateway: a failure of its zone stops outgoing traffic, which development survives
    endpoints: 'gateways', // interface endpoints would cost more than the NAT gateway that they relieve
    flowLogTraffic: 'REJECT',
    flowLogRetentionDays: 7,
  },

  cluster: {
    version: '1.36',
    // Private only. To use kubectl from your desk, list the addresses of your office or VPN:
    endpoint: { publicCidrs: [] },
    logRetentionDays: 7,
    deletionProtection: false,
    zonalShift: false,
  },

  capacity: [
    {
      kind: 'managed-node-group',
      name: 'system', // controllers and CoreDNS, on nodes that are not taken away
      capacityType: 'on-demand',
      instanceTypes: ['t4g.large'],
      minSize: 2,
      maxSize: 3,
      volumeGiB: 30,
    },
    {
      kind: 'managed-node-group',
      name: 'application',
      capacityType: 'spot',
      instanceTypes: ['t4g.large', 'm6g.large', 'm7g.large', 'r6g.large'],
      minSize: 0,
      maxSize: 6,
      volumeGiB: 30,
    },
  ],
};
