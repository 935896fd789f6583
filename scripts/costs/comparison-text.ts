import { table } from '../terminal/table';
import { dollars, toCents } from './cents';
import { KINDS } from './charge';
import type { Bounds, Estimate } from './estimate';

/** Environments side by side, and what each costs more than the first. */
export function comparisonText(environments: readonly Estimate[]): string {
  const columns = (amounts: (estimate: Estimate) => Pick<Bounds, 'atLeast' | 'atMost'>, text = dollars) =>
    environments.flatMap((estimate) => {
      const { atLeast, atMost } = amounts(estimate);
      return [text(atLeast), text(atMost)];
    });
  const [first] = environments;
  const rows = KINDS.map((kind) => [
    kind,
    ...columns(({ kinds }) => kinds.find((one) => one.kind === kind) ?? { atLeast: 0, atMost: 0 }),
  ]);
  return table(
    ['Kind', ...environments.flatMap(({ name }) => [`${name} at least`, 'at most'])],
    [
      ...rows,
      ['together', ...columns(({ total }) => total)],
      [
        `more than ${first?.name ?? ''}`,
        ...columns(
          ({ total }) => ({
            atLeast: toCents(total.atLeast - (first?.total.atLeast ?? 0)),
            atMost: toCents(total.atMost - (first?.total.atMost ?? 0)),
          }),
          (amount) => `${amount < 0 ? '-' : '+'}${dollars(Math.abs(amount))}`,
        ),
      ],
    ],
    new Set(Array.from({ length: environments.length * 2 }, (_, index) => index + 1)),
  );
}
