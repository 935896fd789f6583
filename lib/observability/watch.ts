import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';

/** What is watched, and when it is bad enough to tell somebody. */
export interface Watch {
  /** End of the alarm’s name. */
  readonly name: string;
  /** What has happened and where to look, for whoever is told. */
  readonly description: string;
  readonly metric: cloudwatch.IMetric;
  /** The alarm rises at this value. */
  readonly threshold: number;
  /** Periods in a row that must be bad. */
  readonly periods: number;
}
