/** Dollars rounded to cents. Every line of a report is, so that its sums are the sums of what is printed. */
export const toCents = (dollars: number): number => Math.round((dollars + Number.EPSILON) * 100) / 100;

/** A sum of amounts in cents, without the noise of binary fractions. */
export const sumOf = (amounts: readonly number[]): number =>
  toCents(amounts.reduce((total, amount) => total + amount, 0));

/** Dollars as text: 1234.5 is `$1,234.50`. */
export const dollars = (amount: number): string =>
  amount.toLocaleString('en-US', { style: 'currency', currency: 'USD' });

/** The price of a unit, which may be a small part of a cent: `$0.0000166667`. */
export const unitPrice = (usd: number): string =>
  `$${usd.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 10 })}`;
