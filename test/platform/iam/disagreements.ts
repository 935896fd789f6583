import { textOf } from '../../../lib/compliance/template';
import { deployedOf, type DeployedResource, type Deployment } from '../../support/iam/deployment';
import { readPolicyDocument } from '../../support/iam/policy-document';
import type { DeployedRole } from '../../support/iam/roles';
import { isAllowed } from '../../support/iam/simulate';
import { ENDPOINTS } from './endpoints';
import type { Forbidden } from './everyone';
import type { RoleExpectation, TrustRow } from './expectation';
import { callOf, canTake, EVERYTHING, letsIn, mayDo, without } from './judge';
import type { KeyRow } from './key-row';
import { EVERY_KEY, KEYS } from './keys';
import type { MessageRows } from './message-row';
import { MESSAGES } from './messages';

/** Where simulation and tables disagree: one line each, with the reason that the table gives; nothing is best. */
type Disagreements = Promise<string[]>;

/** Runs checks one after the other: the simulator remembers answers, so that a second asking costs nothing. */
async function gathered<Item>(items: readonly Item[], check: (item: Item) => Promise<string[]>): Disagreements {
  const found: string[] = [];
  for (const item of items) found.push(...(await check(item)));
  return found;
}

const told = (allowed: boolean, expected: boolean, who: string, what: string, because: string): string[] =>
  allowed === expected ? [] : [`${who} ${allowed ? 'may' : 'may not'} ${what}: ${because}`];

/** What a role may do against its rows. */
export const ofRole = (deployment: Deployment, role: DeployedRole, { rows }: RoleExpectation): Disagreements =>
  gathered(rows, ({ may, actions, on, because, context }) =>
    gathered(actions, async (action) => {
      const request = { principal: role.arn, action, on, context, self: role.arn };
      const allowed = await mayDo(deployment, request, role.policies);
      return told(allowed, may, role.name, `${action} on ${on}`, because);
    }),
  );

/** What a role may do that nobody may; a policy that is named as an exception is left out of account. */
export const ofForbidden = (
  deployment: Deployment,
  role: DeployedRole,
  forbidden: readonly Forbidden[],
): Disagreements =>
  gathered(forbidden, ({ actions, on, because, context, except }) =>
    gathered(actions, async (action) => {
      const request = { principal: role.arn, action, on, context, self: role.arn };
      const allowed = await mayDo(deployment, request, without(role, except));
      return told(allowed, false, role.name, `${action} on ${on}`, because);
    }),
  );

/** Who can take a role on against its rows. */
export const ofTrust = (deployment: Deployment, role: DeployedRole, rows: readonly TrustRow[]): Disagreements =>
  gathered(rows, async ({ may, principal, action, because, context }) => {
    const allowed = await canTake(deployment, role, { principal, action, context });
    return told(allowed, may, principal, `${action} on ${role.name}`, because);
  });

/** The purpose of a key: the last part of its alias. */
export const purposeOf = (deployment: Deployment, key: DeployedResource): string => {
  const alias = deployedOf(deployment, 'AWS::KMS::Alias').find(
    (candidate) => candidate.property('TargetKeyId') === key.arn,
  );
  return textOf(alias?.property('AliasName')).split('/').at(-1) ?? '';
};

/** Who can use a key against its rows. */
export const ofKey = (
  deployment: Deployment,
  key: DeployedResource,
  roles: readonly DeployedRole[],
  keys: Readonly<Record<string, readonly KeyRow[]>> = KEYS,
): Disagreements =>
  gathered([...EVERY_KEY, ...(keys[purposeOf(deployment, key)] ?? [])], (row) =>
    gathered(row.actions, async (action) => {
      const request = { principal: row.principal, action, on: key.arn ?? '', context: row.context };
      const { principal } = callOf(deployment, request);
      const own = roles.find(({ arn }) => arn === principal)?.policies;
      const identity = own ?? (principal.includes(':role/') ? [EVERYTHING] : []);
      const allowed = await letsIn(deployment, key, 'KeyPolicy', request, identity);
      const may = row.may && stands(deployment, row.where);
      return told(allowed, may, row.principal, `${action} with ${key.name}`, row.because);
    }),
  );

/** Who reaches a queue, a topic or a bucket against its rows. */
export const ofMessages = (
  deployment: Deployment,
  policy: DeployedResource,
  messages: Readonly<Record<string, MessageRows>> = MESSAGES,
): Disagreements => {
  const { on, rows } = messages[policy.name] ?? { on: '', rows: [] };
  return gathered(rows, async ({ principal, action, context, may, because, where, object = '' }) => {
    const identity = principal.includes(':role/') ? [EVERYTHING] : [];
    const request = { principal, action, on: `${on}${object}`, context };
    const allowed = await letsIn(deployment, policy, 'PolicyDocument', request, identity);
    return told(allowed, may && stands(deployment, where), principal, `${action} on ${on}`, because);
  });
};

/** Whether a row counts here: some hold only beside a resource of a type. */
const stands = (deployment: Deployment, type: string | undefined): boolean =>
  type === undefined || deployedOf(deployment, type).length > 0;

/** Everybody’s resource policy: with it, the endpoint alone decides. */
const OPEN = readPolicyDocument({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' },
});

const endpointPolicy = (endpoint: DeployedResource) => readPolicyDocument(endpoint.property('PolicyDocument'));

/** The IAM prefixes that the policy of an endpoint names. */
export const servicesOf = (endpoint: DeployedResource): string[] =>
  endpointPolicy(endpoint).Statement.flatMap(({ Action }) => Action.map((action) => action.split(':')[0] ?? ''));

/** What an endpoint lets through against the rows of its service. */
export const ofEndpoint = (deployment: Deployment, endpoint: DeployedResource): Disagreements => {
  const [document, services] = [endpointPolicy(endpoint), servicesOf(endpoint)];
  return gathered(
    ENDPOINTS.filter(({ service }) => services.includes(service)),
    async ({ principal, action, on, may, because }) => {
      const call = callOf(deployment, { principal, action, on, context: {} });
      const allowed = await isAllowed(call, { identity: [EVERYTHING], resource: OPEN, endpoint: document });
      return told(allowed, may, principal, `${action} on ${on} through an endpoint`, because);
    },
  );
};
