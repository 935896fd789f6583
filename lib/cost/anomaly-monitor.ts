import type { Environment } from '../config/schema';

/**
 * What becomes of the one anomaly monitor of an account: made here, adopted by its ARN, or left alone.
 *
 * A copy with a suffix stands beside an environment that has made it or named it, and leaves it alone: another alert about
 * the same account would say nothing new.
 */
export function anomalyMonitorOf({
  cost,
  suffix,
}: Pick<Environment, 'cost' | 'suffix'>): { readonly monitorArn: string | undefined } | undefined {
  if (cost === undefined || suffix !== undefined || cost.anomalies.monitor === 'off') return undefined;
  return { monitorArn: cost.anomalies.monitorArn };
}
