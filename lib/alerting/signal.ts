import type * as events from 'aws-cdk-lib/aws-events';

import type { Severity } from './severity';

/** Events of one kind and one urgency, which become alerts. */
export interface Signal {
  /** Construct id of its rule. */
  readonly name: string;
  readonly severity: Severity;
  /** What has happened, as the description of the rule. */
  readonly description: string;
  readonly pattern: events.EventPattern;
}
