import type { TemplateResource } from '../../../lib/compliance/template';
import type { Aws } from '../../aws/aws';
import type { Permission } from '../permission';

/** Something of which an account has one: in each Region, or at all. */
export interface Singleton {
  readonly type: string;
  /** What it is called, with its article. */
  readonly what: string;
  readonly permissions: readonly Permission[];
  /** Whether a resource of the type counts; undefined: all do. */
  readonly counts?: (resource: TemplateResource) => boolean;
  /** Ids of those that are there, as CloudFormation would know them. */
  readonly live: (aws: Aws) => Promise<readonly string[]>;
  /** The line of an environment’s configuration that leaves it to whoever made it. */
  readonly instead: (id: string) => string;
}
