/** Whether some text matches both patterns, in which `*` is any text and `?` one character. */
export function overlap(left: string, right: string): boolean {
  const known = new Map<string, boolean>();
  const from = (l: number, r: number): boolean => {
    const key = `${l} ${r}`;
    const done = known.get(key);
    if (done !== undefined) return done;
    const result = decide(l, r);
    known.set(key, result);
    return result;
  };
  const decide = (l: number, r: number): boolean => {
    const [a, b] = [left[l], right[r]];
    if (a === '*') return from(l + 1, r) || (b !== undefined && from(l, r + 1));
    if (b === '*') return from(l, r + 1) || (a !== undefined && from(l + 1, r));
    if (a === undefined || b === undefined) return a === b;
    return (a === b || a === '?' || b === '?') && from(l + 1, r + 1);
  };
  return from(0, 0);
}

/** Whether a text matches a pattern. Case does not count, as in the names of IAM’s actions. */
export const matches = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'i',
  ).test(text);

const FIELDS = 6;

/** The fields of an ARN; the last holds the rest, colons and all. */
const fieldsOf = (arn: string): string[] => {
  const fields = arn.split(':');
  return [...fields.slice(0, FIELDS - 1), fields.slice(FIELDS - 1).join(':')];
};

/** Whether some ARN matches both patterns, field by field; a pattern with fewer fields than an ARN has fits as text. */
export function arnsOverlap(left: string, right: string): boolean {
  if ([left, right].some((arn) => arn.split(':').length < FIELDS)) return overlap(left, right);
  const theirs = fieldsOf(right);
  return fieldsOf(left).every((field, index) => overlap(field, theirs[index] ?? ''));
}
