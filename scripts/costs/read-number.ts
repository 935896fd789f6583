import { isObject, textOf, type Json } from '../../lib/compliance/template';

/** A number of zero or more that a template holds as a number or as text; undefined when it is neither. */
export function readNumber(value: Json | undefined): number | undefined {
  const text = textOf(value).trim();
  const number = Number(text);
  return text !== '' && Number.isFinite(number) && number >= 0 ? number : undefined;
}

/** What is found by following keys into an object; undefined where the way ends. */
export const valueAt = (value: Json | undefined, ...path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
