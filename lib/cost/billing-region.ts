/**
 * Where AWS bills the partition `aws`, whatever Region a resource runs in: exports can be made here alone, and opted-in
 * Regions know neither budgets nor anomaly monitors.
 *
 * Source: the types that CloudFormation’s registry lists by Region.
 */
export const BILLING_REGION = 'us-east-1';
