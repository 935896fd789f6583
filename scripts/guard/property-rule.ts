import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';

import { CORRECTIONS, EVERY_PROPERTY, type Replacement } from './corrections';

/** What CloudFormation does when a property changes, and the rules of the properties inside it. */
export interface PropertyRule {
  readonly replacement: Replacement;
  /** The rule of a property inside; undefined when the value counts as a whole. */
  readonly member: ((name: string) => PropertyRule) | undefined;
}

type Spec = ReturnType<typeof loadAwsServiceSpecSync>;
type Property = NonNullable<ReturnType<typeof resourceOf>>['properties'][string];
type Members = (name: string) => Property | undefined;

let loaded: Spec | undefined;

/** AWS’s service spec: 1,800 types, read once, when first asked for. */
const spec = (): Spec => (loaded ??= loadAwsServiceSpecSync());

const resourceOf = (type: string) => spec().lookup('resource', 'cloudFormationType', 'equals', type)[0];

/** Whether the service spec describes a type. */
export const isKnown = (type: string): boolean => resourceOf(type) !== undefined;

/** Names of the properties that make up the identity of a type’s resources, where an operator gives them. */
export function identityOf(type: string): readonly string[] {
  const resource = resourceOf(type);
  const names = resource?.primaryIdentifier ?? [];
  return resource !== undefined && names.every((name) => name in resource.properties) ? names : [];
}

/** The rule of a type’s property. What the service spec does not know may replace: the guard would rather ask. */
export function propertyRule(type: string, name: string): PropertyRule {
  const resource = resourceOf(type);
  const corrections = CORRECTIONS[type] ?? {};

  const rule = (property: Property | undefined, path: string, outer: Replacement): PropertyRule => {
    const own = worse(outer, property === undefined ? 'maybe' : (property.causesReplacement ?? 'no'));
    const replacement = (corrections[path] ?? corrections[EVERY_PROPERTY])?.replacement ?? own;
    const members = property === undefined ? undefined : membersOf(property.type);
    return {
      replacement,
      member: members && ((inner) => rule(members(inner), `${path}.${inner}`, replacement)),
    };
  };
  return rule(resource?.properties[name], name, 'no');
}

const SEVERITY: readonly Replacement[] = ['refused', 'no', 'maybe', 'yes'];

/** The graver of two effects. */
export const worse = (one: Replacement, other: Replacement): Replacement =>
  SEVERITY.indexOf(one) >= SEVERITY.indexOf(other) ? one : other;

/** The properties inside values of a type; those of a list are the properties of its items. */
function membersOf(type: Property['type']): Members | undefined {
  switch (type.type) {
    case 'ref': {
      const { properties } = spec().get('typeDefinition', type.reference);
      return (name) => properties[name];
    }
    case 'map':
      return () => ({ type: type.element });
    case 'array':
      return membersOf(type.element);
    case 'union':
      return type.types.map(membersOf).find((members) => members !== undefined);
    default:
      return undefined;
  }
}
