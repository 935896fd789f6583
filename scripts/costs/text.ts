import { table } from '../terminal/table';
import { breakEvenText } from './break-even-text';
import { dollars, unitPrice } from './cents';
import type { Bounds, Estimate } from './estimate';
import { linesOf } from './lines';
import { PRICE_REGION } from './prices';
import type { Summary } from './summary';

/** What an environment costs, as a reader of a terminal wants it. */
export const textOf = (estimate: Estimate): string =>
  [
    headline(estimate),
    ...elsewhere(estimate),
    stacksText(estimate),
    `By kind\n${kindsText(estimate)}`,
    `What the sums are made of\n${linesText(estimate)}`,
    ...(estimate.rates.length === 0 ? [] : [`Paid by use: rates, of which nothing is counted\n${ratesText(estimate)}`]),
    ...(estimate.later.length === 0 ? [] : [`Later, on top\n${laterText(estimate)}`]),
    ...estimate.breakEvens.map((breakEven) =>
      breakEvenText(breakEven, estimate.breakEvens.length > 1 ? breakEven.region : null),
    ),
    ...(estimate.notPriced.length === 0
      ? []
      : [`NOT PRICED (${estimate.notPriced.length}), and in no sum:\n${list(estimate.notPriced)}`]),
  ].join('\n\n');

const headline = ({ name, total }: Estimate): string =>
  `${name}: ${dollars(total.atLeast)} a month with the fewest nodes, ${dollars(total.atMost)} with the most`;

const elsewhere = ({ regions }: Estimate): string[] => {
  const others = regions.filter((region) => region !== PRICE_REGION);
  const part = others.length < regions.length ? 'part of ' : '';
  return others.length === 0
    ? []
    : [`WARNING: ${part}this environment is in ${others.join(', ')}; the figures are those of ${PRICE_REGION}.`];
};

const bounds = ({ fixed, atLeast, atMost }: Bounds): string[] => [fixed, atLeast, atMost].map(dollars);

const stacksText = ({ stacks, total }: Estimate): string =>
  table(
    ['Stack', 'Fixed', 'At least', 'At most'],
    [...stacks.map((stack) => [stack.name, ...bounds(stack)]), ['together', ...bounds(total)]],
    new Set([1, 2, 3]),
  );

const kindsText = ({ kinds }: Estimate): string =>
  table(
    ['Kind', 'Fixed', 'At least', 'At most'],
    kinds.filter(({ atMost }) => atMost > 0).map((kind) => [kind.kind, ...bounds(kind)]),
    new Set([1, 2, 3]),
  );

const linesText = ({ items }: Estimate): string =>
  table(
    ['Kind', 'What', 'Price', 'Units', 'At least', 'Units', 'At most', 'Figure'],
    linesOf(items).map(({ kind, price, atLeast, atMost }) => [
      kind,
      price.what,
      `${unitPrice(price.usd)} per ${price.per}`,
      units(atLeast.quantity),
      dollars(atLeast.monthly),
      units(atMost.quantity),
      dollars(atMost.monthly),
      price.confidence,
    ]),
    new Set([3, 4, 5, 6]),
  );

const units = (quantity: number): string => quantity.toLocaleString('en-US', { maximumFractionDigits: 1 });

const ratesText = ({ rates }: Estimate): string =>
  table(
    ['What', 'Price', 'Figure'],
    rates.map(({ what, usd, per, confidence }) => [what, `${unitPrice(usd)} per ${per}`, confidence]),
    new Set(),
  );

const laterText = ({ later }: Estimate): string =>
  table(
    ['A month', 'What', 'Resources', 'When'],
    later.map(({ monthly, what, resources, when }) => [dollars(monthly), what, String(resources), when]),
    new Set([0, 2]),
  );

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** What the figures rest on, and what they leave out: after all environments, once. */
export const caveatOf = ({ pricesOf, pricesAsOf, day, assumptions, notCovered }: Summary): string =>
  [
    `List prices of ${pricesOf}, gone through on ${pricesAsOf}; Kubernetes support as on ${day}. An estimate, no bill:\n` +
      'docs/costs.md says where the figures come from.',
    `Assumed\n${list(assumptions.map(({ what, value, unit }) => `${what}: ${value} ${unit}`))}`,
    `Not covered\n${list(notCovered)}`,
  ].join('\n\n');
