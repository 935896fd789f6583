import type { Environment } from '../../config/schema';

/** What the configuration says of Slack, where it says anything. */
export type Slack = NonNullable<Environment['alerting']['slack']>;
