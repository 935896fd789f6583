import { isObject, textOf, type Json, type TemplateResource } from '../../lib/compliance/template';
import { DURATIONS, UNKNOWN_TYPE, type Duration, type TypeDuration } from './durations';

/** Whether the table has a figure for a type. */
export const isKnownType = (type: string): boolean => Object.hasOwn(DURATIONS, type);

/** How long CloudFormation takes to create a resource. */
export function durationOf({ type, properties }: Pick<TemplateResource, 'type' | 'properties'>): Duration {
  if (!isKnownType(type)) return UNKNOWN_TYPE;
  const known: TypeDuration = DURATIONS[type] ?? UNKNOWN_TYPE;
  return known.variants?.find(({ path, value }) => textOf(valueAt(properties, path)) === value) ?? known;
}

const valueAt = (value: Json, path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
