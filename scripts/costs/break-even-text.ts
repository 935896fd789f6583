import { table } from '../terminal/table';
import type { BreakEven } from './break-even';
import { dollars, unitPrice } from './cents';

/**
 * Interface endpoints against NAT gateways, with the arithmetic.
 *
 * @param region where, when there are several
 */
export function breakEvenText(
  { zones, natGateways, interfaceEndpoints, assumed, variants, payOffs }: BreakEven,
  region: string | null = null,
): string {
  const place = region === null ? '' : ` in ${region}`;
  return [
    `Interface endpoints against NAT gateways${place}: zones ${zones}, NAT gateways ${natGateways}, interface endpoints ${interfaceEndpoints}`,
    ...assumed.map((assumption) => `Assumed: ${assumption}.`),
    table(
      ['Way to AWS services', 'There', 'A month', 'A GB', 'Arithmetic'],
      variants.map(({ name, configured, monthly, perGb, arithmetic }) => [
        name,
        configured ? 'yes' : '',
        dollars(monthly),
        unitPrice(perGb),
        arithmetic,
      ]),
      new Set([2, 3]),
    ),
    '',
    table(
      ['Cheaper from', 'What', 'Arithmetic'],
      payOffs.map(({ what, gbPerMonth, arithmetic }) => [
        `${gbPerMonth.toLocaleString('en-US')} GB a month`,
        what,
        arithmetic,
      ]),
      new Set([0]),
    ),
  ].join('\n');
}
