import { UsageError } from '../terminal/usage-error';
import type { Network } from './model';

/**
 * The networks in which a question is asked, one after the other: each by itself, because `nodes` are those of the Region
 * that is asked. A question that names a place of one Region is asked in the others.
 *
 * @param region the only one that is asked; default: each
 * @throws UsageError when there is none
 */
export function askedNetworks(networks: readonly Network[], names: readonly string[], region?: string): Network[] {
  const there = networks.map((network) => network.region);
  if (region !== undefined && !there.includes(region)) {
    throw new UsageError(`--region ${region}: the templates hold networks in ${there.join(', ')}.`);
  }
  const elsewhere = there.filter((one) => names.some((name) => name.startsWith(`${one}/`)));
  const asked = networks.filter((one) =>
    region === undefined ? !elsewhere.includes(one.region) : one.region === region,
  );
  if (asked.length === 0) {
    throw new UsageError(
      `${elsewhere.join(' and ')} are all Regions that there are: leave one out, it is the one asked.`,
    );
  }
  return asked;
}
