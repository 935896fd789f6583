import type { Context } from './expectation';
import { ADMINISTRATOR } from './principals';

/** Who can, and who cannot, use a key. */
export interface KeyRow {
  readonly may: boolean;
  readonly actions: readonly string[];
  /** A service, the name of a role in braces, or the ARN of somebody whom IAM allows everything. */
  readonly principal: string;
  readonly because: string;
  readonly context: Context;
  /** Holds where the deployment has this type; elsewhere it must not. */
  readonly where?: string;
}

/** Somebody or something that uses the key. */
export const can = (principal: string, actions: readonly string[], because: string, context: Context = {}): KeyRow => ({
  may: true,
  principal,
  actions,
  because,
  context,
});

/** The same for one that does not. */
export const cannot = (...row: Parameters<typeof can>): KeyRow => ({ ...can(...row), may: false });

/** What using a key means. */
export const USE = ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey'];

/** CloudWatch Logs of the Region. */
export const LOGS = 'logs.{region}.{suffix}';

/** A row of every key that is lent to nobody. */
export const NO_GRANT = cannot(ADMINISTRATOR, ['kms:CreateGrant'], 'Lends the key to nobody');
