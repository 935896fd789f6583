import { isList, isObject, type Json } from '../../lib/compliance/template';

/** Whether CloudFormation takes two values for the same: it reads 10 and "10", true and "true" alike. */
export function isSameValue(one: Json | undefined, other: Json | undefined): boolean {
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((item, index) => isSameValue(item, other[index]));
  }
  if (isObject(one) && isObject(other)) {
    const names = Object.keys(one);
    return (
      names.length === Object.keys(other).length &&
      names.every((name) => name in other && isSameValue(one[name], other[name]))
    );
  }
  return asText(one) === asText(other);
}

const asText = (value: Json | undefined): Json | undefined =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
