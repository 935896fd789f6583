import type { Ports, Protocol, ResourceId } from './model';

/** What is asked of every flow. */
export interface Asked {
  readonly protocol: Protocol;
  readonly port: number;
}

/** One fact on the way; the first that is not `ok` ends it. */
export interface Step {
  readonly check:
    | 'name'
    | 'egress'
    | 'network-acl'
    | 'route'
    | 'peering'
    | 'nat'
    | 'internet-gateway'
    | 'public-address'
    | 'ingress'
    | 'answer';
  readonly ok: boolean;
  readonly fact: string;
  /** What to look at in the templates; several where several flows meet the same fact. */
  readonly resources: readonly ResourceId[];
  /** Whether nothing in the templates could tell: the fact is taken for granted. */
  readonly assumed: boolean;
}

export const passed = (check: Step['check'], fact: string, resource?: ResourceId): Step => ({
  check,
  ok: true,
  fact,
  resources: resource === undefined ? [] : [resource],
  assumed: false,
});

export const stopped = (check: Step['check'], fact: string, resource?: ResourceId): Step => ({
  ...passed(check, fact, resource),
  ok: false,
});

export const assumed = (check: Step['check'], fact: string, resource?: ResourceId): Step => ({
  ...passed(check, fact, resource),
  assumed: true,
});

/** Whether a rule speaks of a protocol and port. */
export const matches = (
  rule: { readonly protocol: Protocol | 'all'; readonly ports: Ports },
  { protocol, port }: Asked,
): boolean =>
  (rule.protocol === 'all' || rule.protocol === protocol) && rule.ports.first <= port && port <= rule.ports.last;

export const askedText = ({ protocol, port }: Asked): string => `${protocol} ${port}`;
