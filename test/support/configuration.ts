import { environmentSchema, type Environment, type EnvironmentInput } from '../../lib/config/schema';

/** The least that an operator can write. */
export const smallest = {
  name: 'test',
  owner: 'team@example.com',
  costCenter: 'testing',
  network: { cidr: '10.0.0.0/16', availabilityZones: ['a', 'b'] },
  capacity: [{ kind: 'managed-node-group', name: 'system', instanceTypes: ['m7g.large'], minSize: 1, maxSize: 3 }],
} satisfies EnvironmentInput;

/** A valid environment, with its defaults. */
export const valid: Environment = environmentSchema.parse(smallest);

/** Valid but for what a test says of the network; rules take it as it is. */
export const withNetwork = (network: Partial<Environment['network']>): Environment => ({
  ...valid,
  network: { ...valid.network, ...network },
});

/** Valid but for what a test says of the cluster. */
export const withCluster = (cluster: Partial<Environment['cluster']>): Environment => ({
  ...valid,
  cluster: { ...valid.cluster, ...cluster },
});

/** Valid but for its capacity, each item completed with its defaults. */
export const withCapacity = (...capacity: EnvironmentInput['capacity']): Environment =>
  environmentSchema.parse({ ...smallest, capacity });
