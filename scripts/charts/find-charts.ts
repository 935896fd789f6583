import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Chart } from '../../lib/components/chart';
import { Failure } from '../terminal/failure';
import type { Helm } from './helm';

/** Where the chart of a name is. */
export type ChartPaths = ReadonlyMap<string, string>;

/**
 * The charts in a folder: each a folder of its name, or a package as `helm pull` leaves it.
 *
 * @throws Failure that names every chart that is missing
 */
export function chartsIn(folder: string, charts: readonly Chart[]): ChartPaths {
  const found = charts.map(({ name, version }) => {
    const paths = [name, `${name}-${version}.tgz`, `${name}.tgz`].map((file) => join(folder, file));
    return { name, version, path: paths.find((path) => existsSync(path)) };
  });
  const missing = found.filter(({ path }) => path === undefined);
  if (missing.length === 0) return new Map(found.map(({ name, path = '' }) => [name, path]));
  throw new Failure(
    `${folder} misses ${missing.map(({ name, version }) => `${name} ${version}`).join(', ')}: put each there as a folder ` +
      '<name>, or as <name>-<version>.tgz, or write --pull instead of --from.',
  );
}

/**
 * Fetches charts from their publishers into a folder.
 *
 * @throws Failure when one does not come
 */
export function pullCharts(folder: string, charts: readonly Chart[], helm: Helm): ChartPaths {
  for (const { name, version, repository } of charts) {
    const source = repository.startsWith('oci://') ? [repository] : [name, '--repo', repository];
    const { ok, said } = helm.run('pull', ...source, '--version', version, '--destination', folder);
    if (!ok) {
      throw new Failure(
        `${name} ${version} did not come from ${repository}: ${said.split('\n').at(-1) ?? ''}\n` +
          '--pull needs a network that reaches it. Without one, write --from <folder> with charts that you fetched elsewhere.',
      );
    }
  }
  return chartsIn(folder, charts);
}
