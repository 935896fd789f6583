import type { Context } from './expectation';

/** Who can, and who cannot, reach a queue, a topic or a bucket through its own policy. */
export interface MessageRow {
  readonly may: boolean;
  readonly action: string;
  /** A service, or the ARN of somebody whom IAM allows everything. */
  readonly principal: string;
  readonly because: string;
  readonly context: Context;
  /** Below the resource: the key of an object, with its slash. */
  readonly object?: string;
  /** Holds where the deployment has this type; elsewhere it must not. */
  readonly where?: string;
}

/** A resource, and the rows of its policy. */
export interface MessageRows {
  readonly on: string;
  readonly rows: readonly MessageRow[];
}

/** Somebody or something that reaches the resource. */
export const can = (principal: string, action: string, because: string, context: Context = {}): MessageRow => ({
  may: true,
  principal,
  action,
  because,
  context,
});

/** The same for one that does not. */
export const cannot = (...row: Parameters<typeof can>): MessageRow => ({ ...can(...row), may: false });
