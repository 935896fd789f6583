import type { Json, JsonObject } from '../../../lib/compliance/template';
import type { Aws } from '../../aws/aws';
import type { Permission } from '../permission';

/** A type of resource that templates give names which only one of them can bear. */
export interface NamedKind {
  readonly type: string;
  /** What it is called, in the singular. */
  readonly what: string;
  readonly permissions: readonly Permission[];
  readonly nameIn: (properties: JsonObject) => Json | undefined;
  /** Those of the names that are taken, with the physical ids under which a stack would own them. */
  readonly taken: (aws: Aws, names: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Whether CloudFormation can take over one that is there, by its name. */
  readonly isImportable: boolean;
  /** What it holds, which goes with it; null when nothing does. */
  readonly holds: string | null;
  /** The command that deletes one; null for what nobody should delete to make room. */
  readonly deletion: ((name: string, physicalId: string) => string) | null;
}
