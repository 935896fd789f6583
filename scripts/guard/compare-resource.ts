import { textOf, type Json, type JsonObject, type TemplateResource } from '../../lib/compliance/template';
import { constructPathOf } from '../assembly/construct-path';
import type { Cause, Change, Policy } from './change';
import { compareProperties, type PropertyChange } from './compare-properties';
import { dependency, type Shifts } from './dependencies';
import { nameIsTaken, sharedName } from './fixed-name';
import { lossOf } from './loss';
import { isSameValue } from './same-value';

/** A change within one stack. */
export type ResourceChange = Omit<Change, 'stack'>;

/** A resource that the old template does not have. */
export const addition = (resource: TemplateResource): ResourceChange => plain(resource, 'add', null);

/**
 * A resource that the new template does not have.
 *
 * @param added what the new template has instead: one of them may want the same name
 */
export function deletion(resource: TemplateResource, added: readonly TemplateResource[]): ResourceChange {
  const { type, properties } = resource;
  const [name] = added
    .filter((other) => other.type === type)
    .flatMap((other) => sharedName(type, properties, other.properties, new Map()) ?? []);
  return {
    ...plain(resource, 'delete', properties),
    policy: policyOf('DeletionPolicy', resource),
    refusals: name === undefined ? [] : [nameIsTaken(name)],
  };
}

/** What an update does with a resource that both templates have; undefined when it does not touch it. */
export function compareResource(
  old: TemplateResource,
  recent: TemplateResource,
  shifts: Shifts,
): ResourceChange | undefined {
  const changes = [
    ...typeChange(old, recent),
    ...conditionChange(old, recent, shifts),
    ...(old.type === recent.type ? compareProperties(old.type, old.properties, recent.properties, shifts) : []),
  ];
  const replacing = changes.filter(({ replacement }) => replacement === 'yes' || replacement === 'maybe');
  const refusals = [
    ...(old.type === recent.type ? [] : ['CloudFormation does not change the type of a resource at its logical id']),
    ...changes.filter(({ replacement }) => replacement === 'refused').map(refusal),
  ];
  if (replacing.length === 0) {
    const isTouched = changes.length > 0 || !isSameValue(attributesOf(old), attributesOf(recent));
    return isTouched ? { ...plain(recent, 'update', null), refusals } : undefined;
  }
  const isCertain = replacing.some(({ replacement }) => replacement === 'yes');
  const name = isCertain ? sharedName(old.type, old.properties, recent.properties, shifts) : undefined;
  const causes = replacing.map(causeOf);
  return {
    ...plain(old, isCertain ? 'replace' : 'may-replace', causes.map(evidenceOf)),
    constructPath: constructPathOf(recent),
    policy: policyOf('UpdateReplacePolicy', old, recent),
    causes,
    refusals: [...refusals, ...(name === undefined ? [] : [nameIsTaken(name)])],
  };
}

const plain = (resource: TemplateResource, effect: Change['effect'], evidence: Json): ResourceChange => ({
  logicalId: resource.logicalId,
  type: resource.type,
  constructPath: constructPathOf(resource),
  effect,
  policy: 'Delete',
  causes: [],
  refusals: [],
  lost: effect === 'add' || effect === 'update' ? null : lossOf(resource.type),
  movedTo: null,
  evidence,
});

function typeChange(old: TemplateResource, recent: TemplateResource): PropertyChange[] {
  if (old.type === recent.type) return [];
  return [{ property: 'Type', replacement: 'yes', because: null, old: old.type, new: recent.type }];
}

/** A condition decides whether the resource is there at all. */
function conditionChange(old: TemplateResource, recent: TemplateResource, shifts: Shifts): PropertyChange[] {
  const [before = null, after = null] = [old.attributes['Condition'], recent.attributes['Condition']];
  const because = shifts.get(dependency.condition(textOf(after)))?.because ?? null;
  if (before === after && because === null) return [];
  return [{ property: 'Condition', replacement: 'maybe', because, old: before, new: after }];
}

const causeOf = ({ property, because, old, new: recent }: PropertyChange): Cause => ({
  property,
  because,
  old,
  new: recent,
});

const evidenceOf = ({ property, because, old, new: recent }: Cause): Json => [property, because, old, recent];

const refusal = ({ property, because }: PropertyChange): string =>
  `the service does not change ${property} of an existing one${because === null ? '' : ` (${because})`}`;

/** What CloudFormation does with the old resource: it is kept for sure when both templates say so. */
function policyOf(attribute: string, ...resources: readonly TemplateResource[]): Policy {
  const policies = resources.map(({ attributes }) => textOf(attributes[attribute]));
  if (policies.every((policy) => policy.startsWith('Retain'))) return 'Retain';
  return policies.every((policy) => policy === 'Snapshot') ? 'Snapshot' : 'Delete';
}

/** What CloudFormation looks at beside the properties: everything but metadata, which is for people. */
const attributesOf = ({ attributes }: TemplateResource): JsonObject =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== 'Metadata'));
