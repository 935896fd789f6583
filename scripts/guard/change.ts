import type { Json } from '../../lib/compliance/template';
import type { PropertyChange } from './compare-properties';

/** What the update does with a resource. */
export type Effect = 'replace' | 'delete' | 'may-replace' | 'update' | 'add';

/** What becomes of the old resource: its `DeletionPolicy` or `UpdateReplacePolicy`. */
export type Policy = 'Delete' | 'Retain' | 'Snapshot';

/** Why a resource is replaced: a property, or `Type` or `Condition` of the resource itself. */
export type Cause = Omit<PropertyChange, 'replacement'>;

/** What one update does with one resource. */
export interface Change {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  /** Path of the construct; null when the template does not carry it. */
  readonly constructPath: string | null;
  readonly effect: Effect;
  /** What becomes of the old resource when it is replaced or deleted. */
  readonly policy: Policy;
  /** What replaces it; empty for every other effect. */
  readonly causes: readonly Cause[];
  /** Why CloudFormation or the service refuses the update. */
  readonly refusals: readonly string[];
  /** What is lost; null when nothing is. */
  readonly lost: string | null;
  /** The resource of the new templates that looks like a deleted one, as `stack/logical id`. */
  readonly movedTo: string | null;
  /** What the change is judged by: another one needs another waiver. */
  readonly evidence: Json;
}
