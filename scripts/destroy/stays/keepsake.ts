import type { Aws } from '../../aws/aws';

/** A type of resource that an environment may keep when its stacks go. */
export interface Keepsake {
  /** As CloudFormation calls it. */
  readonly type: string;
  /** As people do. */
  readonly kind: string;
  /** What its ARNs look like; the first group is the physical id. */
  readonly arn: RegExp;
  /** Whether it still stands: deletions that are under way count as done. Rejects with NotFound when it does not. */
  readonly stands: (aws: Aws, id: string) => Promise<boolean>;
  /** The command that deletes it. */
  readonly command: (id: string, region: string) => string;
}
