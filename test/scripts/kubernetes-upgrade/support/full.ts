import type { EnvironmentInput } from '../../../../lib/config/schema';
import { smallest, smallestRecovery } from '../../../support/configuration';

/** An environment with both kinds of node groups, and two Regions. */
export const FULL: EnvironmentInput = {
  ...smallest,
  capacity: [
    ...smallest.capacity,
    {
      kind: 'self-managed-node-group',
      name: 'batch',
      instanceTypes: ['c7i.large', 'c6i.large', 'c6a.large'],
      minSize: 1,
      maxSize: 2,
    },
  ],
  recovery: { ...smallestRecovery, recoveryPointObjectiveMinutes: 240, recoveryTimeObjectiveMinutes: 240 },
};
