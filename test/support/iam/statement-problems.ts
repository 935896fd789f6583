import { actionsLike, type Action } from './actions';
import { problemOfKey } from './condition-keys';
import { arnsOverlap } from './glob';
import type { WrittenPolicy } from './policies';
import type { Statement } from './policy-document';
import type { Site } from './site';

/** Policies in which `Resource` stands for whatever carries the policy: `*` there is no wildcard. */
const NAMES_ITS_RESOURCE = ['identity', 'endpoint'];

/** Two parts at most: `pods.eks` is one, and `logs.<region>`. */
const SERVICE = /^[a-z0-9-]+(\.[a-z0-9-]+)?$/;

/** What is wrong with the statements of a policy, read against the Service Authorization Reference; nothing is best. */
export async function policyProblems({ name, kind, document }: WrittenPolicy, site: Site): Promise<string[]> {
  const found = await Promise.all(
    document.Statement.map(async (statement, index) => {
      const problems = [
        ...elementProblems(statement, kind),
        ...principalProblems(statement, site),
        ...(await actionProblems(statement, kind)),
      ];
      return problems.map((problem) => `${name}, statement ${statement.Sid ?? index}: ${problem}`);
    }),
  );
  return found.flat();
}

function elementProblems(statement: Statement, kind: WrittenPolicy['kind']): string[] {
  const needed: Record<string, boolean> = {
    Principal: kind !== 'identity',
    Resource: kind !== 'trust',
  };
  const present: Record<string, boolean> = {
    Principal: statement.Principal !== undefined,
    Resource: statement.Resource !== undefined || statement.NotResource !== undefined,
  };
  return Object.keys(needed)
    .filter((element) => needed[element] !== present[element])
    .map((element) => `${element} is ${needed[element] === true ? 'missing' : 'not allowed here'}`);
}

/** Principals that no service, account or provider can be. */
function principalProblems({ Principal }: Statement, { region, urlSuffix }: Site): string[] {
  if (Principal === undefined || Principal === '*') return [];
  return Object.entries(Principal).flatMap(([kind, values]) =>
    values
      .filter((value) => {
        if (kind === 'AWS') return value !== '*' && !/^arn:[^:]+:iam::\d{12}:(root|role\/.+|user\/.+)$/.test(value);
        if (kind === 'Federated') return !/^arn:[^:]+:iam::\d{12}:oidc-provider\/.+$/.test(value);
        if (kind !== 'Service') return true;
        // CloudWatch Logs alone is called by its region, and by the partition’s suffix.
        if (value === `logs.${region}.${urlSuffix}`) return false;
        const service = value.replace(/\.amazonaws\.com$/, '');
        return service === value || !SERVICE.test(service) || service.split('.').includes(region);
      })
      .map((value) => `${kind} ${value} is no principal of a known form`),
  );
}

async function actionProblems(statement: Statement, kind: WrittenPolicy['kind']): Promise<string[]> {
  const byPattern = await Promise.all(
    statement.Action.map(async (pattern) => [pattern, await actionsLike(pattern)] as const),
  );
  const actions = byPattern.flatMap(([, found]) => found);
  const resources = statement.Resource ?? [];
  return [
    ...byPattern.filter(([, found]) => found.length === 0).map(([pattern]) => `No action is called ${pattern}`),
    ...(await conditionProblems(statement, byPattern)),
    ...(NAMES_ITS_RESOURCE.includes(kind) && resources.length > 0
      ? resourceProblems(byPattern, actions, resources)
      : []),
  ];
}

type ByPattern = readonly (readonly [pattern: string, actions: readonly Action[]])[];

/** A key must be given to every action that a policy names; to one at least of those that a pattern means. */
async function conditionProblems({ Condition = {} }: Statement, byPattern: ByPattern): Promise<string[]> {
  const keys = [...new Set(Object.values(Condition).flatMap((tests) => Object.keys(tests)))];
  const found = await Promise.all(
    keys.flatMap((key) =>
      byPattern.map(async ([, actions]) => {
        const problems = await Promise.all(actions.map((action) => problemOfKey(key, action)));
        return problems.includes(undefined) ? undefined : problems[0];
      }),
    ),
  );
  return [...new Set(found.filter((problem) => problem !== undefined))];
}

function resourceProblems(byPattern: ByPattern, actions: readonly Action[], resources: readonly string[]): string[] {
  const takes = (action: Action, resource: string): boolean =>
    resource === '*' || action.resources.some((pattern) => arnsOverlap(pattern, resource));
  return [
    ...byPattern
      .filter(
        ([, found]) => found.length > 0 && !found.some((one) => resources.some((resource) => takes(one, resource))),
      )
      .map(([pattern]) => `${pattern} takes none of the resources${listed(actions, pattern)}`),
    ...resources
      .filter((resource) => !actions.some((action) => takes(action, resource)))
      .map((resource) => `${resource} is no resource of any action here`),
  ];
}

const listed = (actions: readonly Action[], pattern: string): string => {
  const types = actions.find(({ name }) => name.toLowerCase() === pattern.toLowerCase())?.resources ?? [];
  return types.length === 0 ? ': it takes * only' : `: it takes ${types.join(', ')}`;
};
