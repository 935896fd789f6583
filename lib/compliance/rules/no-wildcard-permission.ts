import type { Finding, Rule } from '../rule';
import { embeddedJson, intrinsic, items, outcomes, textOf, type Json } from '../template';

/** Where a type holds identity policies: the path to one document, or to a list of inline policies. */
const DOCUMENTS: Readonly<Record<string, readonly string[]>> = {
  'AWS::EKS::PodIdentityAssociation': ['Policy'],
  'AWS::IAM::Group': ['Policies', 'PolicyDocument'],
  'AWS::IAM::GroupPolicy': ['PolicyDocument'],
  'AWS::IAM::ManagedPolicy': ['PolicyDocument'],
  'AWS::IAM::Policy': ['PolicyDocument'],
  'AWS::IAM::Role': ['Policies', 'PolicyDocument'],
  'AWS::IAM::RolePolicy': ['PolicyDocument'],
  'AWS::IAM::User': ['Policies', 'PolicyDocument'],
  'AWS::IAM::UserPolicy': ['PolicyDocument'],
};

const EVERY_ACTION = /^\*+(:\*+)?$/;
const EVERY_RESOURCE = /^(\*+|arn:[*:]+)$/;

export const noWildcardPermission: Rule = {
  id: 'no-wildcard-permission',
  requirement: 'No identity may do every action on every resource.',
  fix: 'Name the actions and the resources that the identity needs.',
  check({ type, properties }) {
    const [property, document] = DOCUMENTS[type] ?? [];
    if (property === undefined) return [];
    return [
      ...items(properties, property).flatMap((policy, index) =>
        document === undefined
          ? judge(policy, property)
          : items(policy, document).flatMap((found) => judge(found, `${property}.${index}.${document}`)),
      ),
      ...items(properties, 'ManagedPolicyArns')
        .filter((arn) => textOf(arn).endsWith(':policy/AdministratorAccess'))
        .map(() => ({ finding: 'AdministratorAccess', location: 'ManagedPolicyArns' })),
    ];
  },
};

/** A document may be an object or text that holds one; text that nobody can read is a finding too. */
function judge(document: Json, location: string): Finding[] {
  const isText = typeof document === 'string' || intrinsic(document) !== undefined;
  const readable = isText ? embeddedJson(document) : document;
  if (readable === undefined) return [{ finding: 'unreadable', location }];
  return items(readable, 'Statement').flatMap((statement, index) =>
    grantsEverything(statement)
      ? [
          {
            finding: textOf(outcomes(statement, 'Sid')[0] ?? `Statement.${index}`),
            location: `${location}.Statement.${index}`,
          },
        ]
      : [],
  );
}

/** `NotAction` and `NotResource` in a grant mean everything but a few, which is as good as everything. */
function grantsEverything(statement: Json): boolean {
  const has = (element: string): boolean => items(statement, element).length > 0;
  const matches = (element: string, every: RegExp): boolean =>
    items(statement, element).some((value) => every.test(textOf(value)));
  return (
    outcomes(statement, 'Effect').includes('Allow') &&
    (has('NotAction') || matches('Action', EVERY_ACTION)) &&
    (has('NotResource') || matches('Resource', EVERY_RESOURCE))
  );
}
