import type { Finding, Rule } from '../rule';
import { isObject, items, outcomes, referencesIn, textOf, type Json, type Template } from '../template';

const DOCUMENT = 'AssumeRolePolicyDocument';

/** Operators that hold only when the key is there; `...IfExists` and the negative ones let a token without it pass. */
const BINDING = /^(ForAnyValue:)?String(Equals|EqualsIgnoreCase|Like)$/;

export const roleTrust: Rule = {
  id: 'role-trust',
  requirement: 'No role trusts everybody, and a role for web identities is bound to one subject and one audience.',
  fix: 'Name the principal; for web identities condition both `<issuer>:sub` and `<issuer>:aud`.',
  check({ type, properties }, template) {
    if (type !== 'AWS::IAM::Role') return [];
    return items(properties, DOCUMENT, 'Statement').flatMap((statement, index) =>
      judge(statement, template).map((finding): Finding => ({ finding, location: `${DOCUMENT}.Statement.${index}` })),
    );
  },
};

function judge(statement: Json, template: Template): string[] {
  if (!outcomes(statement, 'Effect').includes('Allow')) return [];
  const web = items(statement, 'Action').some((action) => textOf(action) === 'sts:AssumeRoleWithWebIdentity');
  return [
    ...(trustsEverybody(statement) ? ['Principal'] : []),
    ...(web ? ['sub', 'aud'].filter((claim) => !binds(statement, claim, template)) : []),
  ];
}

const trustsEverybody = (statement: Json): boolean =>
  items(statement, 'NotPrincipal').length > 0 ||
  items(statement, 'Principal').some((principal) =>
    isObject(principal)
      ? Object.keys(principal).some((kind) => items(principal, kind).includes('*'))
      : textOf(principal) === '*',
  );

const binds = (statement: Json, claim: string, template: Template): boolean =>
  outcomes(statement, 'Condition').every(
    (condition) =>
      isObject(condition) &&
      Object.entries(condition).some(([operator, keys]) => BINDING.test(operator) && names(keys, claim, template)),
  );

/** CDK writes keys that only the deployment knows through a CfnJson resource; they are read there. */
function names(keys: Json, claim: string, { resources }: Template): boolean {
  const [target] = [...referencesIn(keys)].map((id) => resources.get(id));
  if (target?.type === 'Custom::AWSCDKCfnJson') return textOf(target.properties['Value']).includes(`:${claim}"`);
  if (!isObject(keys)) return false;
  return Object.keys(keys).some(
    (key) => key.endsWith(`:${claim}`) && items(keys, key).every((value) => !/^\**$/.test(textOf(value))),
  );
}
