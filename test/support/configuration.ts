import { environmentSchema, type Environment, type EnvironmentInput } from '../../lib/config/schema';
import type { RecoverableEnvironment } from '../../lib/config/second-region';
import { recovery as recoverySchema } from '../../lib/config/sections/recovery';

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

/** The least that an operator can write of a second Region. */
export const smallestRecovery = {
  mode: 'warm-standby',
  region: 'us-west-2',
  cidr: '10.9.0.0/16',
} satisfies EnvironmentInput['recovery'];

/** Valid, with a second Region: what a test says of it, and defaults for the rest. Rules take it as it is. */
export const withRecovery = (
  recovery: Partial<NonNullable<EnvironmentInput['recovery']>> = {},
  environment: Environment = valid,
): RecoverableEnvironment => ({
  ...environment,
  recovery: recoverySchema.parse({ ...smallestRecovery, ...recovery }),
});
