/** Condition keys and the values that AWS fills in; several values for keys that hold a list. */
export type Context = Readonly<Record<string, string | readonly string[]>>;

/**
 * One request that a role must, or must not, be able to make. Texts may hold placeholders, such as `{account}` or
 * `{ControlPlaneRole}`: see `placeholders.ts`.
 */
export interface Row {
  readonly may: boolean;
  readonly actions: readonly string[];
  /** ARN; `*` for actions that take no resource. */
  readonly on: string;
  /** Why, for the reader of docs/permissions.md. */
  readonly because: string;
  readonly context: Context;
}

/** Somebody who can, or cannot, take a role on. */
export interface TrustRow {
  readonly may: boolean;
  readonly principal: string;
  readonly action: string;
  readonly because: string;
  readonly context: Context;
}

/** What is expected of a role. */
export interface RoleExpectation {
  /** Logical id of the role without its hash; a pattern where the number of roles depends on the environment. */
  readonly role: string | RegExp;
  /** Who holds it, for the reader. */
  readonly holder: string;
  /** Depends on how the platform joins pods to roles in an environment: only roles of service accounts do. */
  readonly trust: (podIdentity: boolean) => readonly TrustRow[];
  readonly rows: readonly Row[];
}

const listOf = (value: string | readonly string[]) => (typeof value === 'string' ? [value] : value);

export const may = (actions: string | readonly string[], on: string, because: string, context: Context = {}): Row => ({
  may: true,
  actions: listOf(actions),
  on,
  because,
  context,
});

export const mayNot = (...row: Parameters<typeof may>): Row => ({ ...may(...row), may: false });

export const trusts = (
  principal: string,
  because: string,
  context: Context = {},
  action = 'sts:AssumeRole',
): TrustRow => ({ may: true, principal, action, because, context });

export const distrusts = (...row: Parameters<typeof trusts>): TrustRow => ({ ...trusts(...row), may: false });

/** A role that AWS services alone are concerned with. */
export const always =
  (...rows: readonly TrustRow[]) =>
  () =>
    rows;
