import type { Json } from '../../lib/compliance/template';
import type { Cause } from './change';

const LONGEST = 80;

/** A value on one line, cut when it is long. */
export function valueText(value: Json): string {
  if (value === null) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** What changes, for a person to read. */
export const causeText = ({ property, because, old, new: recent }: Cause): string =>
  because === null
    ? `${property}: ${valueText(old)} becomes ${valueText(recent)}`
    : `${property}: the template says the same, but ${because}`;
