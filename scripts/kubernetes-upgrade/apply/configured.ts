import type { Environment } from '../../../lib/config/schema';
import { RefusedError } from './refused';

/**
 * Makes sure that somebody has written the version into the configuration: an upgrade is a commit like any other change,
 * and the next deployment of anything else must not find the old version there.
 *
 * @throws RefusedError
 */
export function demandConfigured({ name, cluster }: Environment, to: string): void {
  if (cluster.version === to) return;
  throw new RefusedError(
    `The configuration says ${cluster.version}: write cluster.version: '${to}' into lib/config/environments/${name}.ts and commit it alone, then run this again.`,
  );
}
