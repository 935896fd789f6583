import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** A finding by its full id: pack, rule and, where the rule reports several, the finding itself in brackets. */
export type FindingId =
  | `AwsSolutions::AwsSolutions-${string}`
  | `NIST.800.53.R5::NIST.800.53.R5-${string}`
  | `Platform::${string}`
  | `CloudFormation-Validate::${string}`
  | `Annotation::${string}`;

/**
 * Accepts findings on one construct, for one reason that a security reviewer would accept.
 *
 * The report keeps both, and so does `docs/compliance.md`. Ids without their pack would silence without a trace.
 */
export function acknowledge(construct: IConstruct, reason: string, ...ids: readonly [FindingId, ...FindingId[]]): void {
  Validations.of(construct).acknowledge(...ids.map((id) => ({ id, reason })));
}
