/** A permission to read. */
export interface Permission {
  /** As IAM spells it: `ec2:DescribeVpcs`. */
  readonly action: string;
  /**
   * ARNs, with `*` for account and Region, and `arn:aws:` for the partition. Default: `*`, for actions that AWS cannot
   * limit to a resource.
   */
  readonly resources?: readonly string[];
}

/** Permissions that AWS cannot limit to a resource. */
export const reads = (...actions: readonly string[]): Permission[] => actions.map((action) => ({ action }));

/** Permissions on named resources. */
export const readsOf = (resources: readonly string[], ...actions: readonly string[]): Permission[] =>
  actions.map((action) => ({ action, resources }));
