import { runSimulation, type Simulation } from '@cloud-copilot/iam-simulate';

import type { NamedPolicy } from './roles';
import { withStandIns } from './stand-ins';

/** One call of an AWS API, with what AWS would know of it. */
export interface Call {
  /** ARN of a role, user or OIDC provider, or name of a service. */
  readonly principal: string;
  /** Account that owns the resource. */
  readonly account: string;
  readonly action: string;
  /** ARN; `*` for actions that take no resource. */
  readonly resource: string;
  readonly context: Readonly<Record<string, string | readonly string[]>>;
  /** What begins every name of the environment: where nothing else differs, the answer cannot either. */
  readonly namePrefix: string;
}

/** The policies that decide about a call. */
export interface Policies {
  readonly identity: readonly NamedPolicy[];
  readonly resource?: NamedPolicy['document'];
  readonly endpoint?: NamedPolicy['document'];
}

const decided = new Map<string, Promise<boolean>>();

/** How many different calls were simulated so far, each against its own set of policies. */
export const simulatedCalls = (): number => decided.size;

/**
 * Whether IAM would allow a call.
 *
 * The same call under the same policies is simulated once for all environments. Throws an Error when the simulator cannot judge: a policy or
 * an action that does not exist, a resource that the action does not take, context that AWS never gives to it. A call
 * that means nothing would otherwise count as denied.
 */
export function isAllowed(call: Call, policies: Policies): Promise<boolean> {
  const key = JSON.stringify([call, policies]).replaceAll(call.namePrefix, '<prefix>');
  const known = decided.get(key) ?? decide(call, policies);
  decided.set(key, known);
  return known;
}

async function decide(asked: Call, given: Policies): Promise<boolean> {
  const [call, { identity, resource, endpoint }] = withStandIns(asked, given);
  const { context, principal, action } = call;
  const simulation: Simulation = {
    request: {
      principal,
      action,
      resource: { resource: call.resource, accountId: call.account },
      contextVariables: Object.fromEntries(
        Object.entries(context).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
      ),
    },
    identityPolicies: identity.map(({ name, document }) => ({ name, policy: document })),
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    ...(resource === undefined ? {} : { resourcePolicy: resource }),
    ...(endpoint === undefined ? {} : { vpcEndpointPolicies: [{ name: 'endpoint', policy: endpoint }] }),
  };
  const outcome = await runSimulation(simulation, {});
  const told = `${principal} ${action} ${call.resource}`;
  if (outcome.resultType === 'error') throw new Error(`${told}: ${JSON.stringify(outcome.errors)}`);
  const ignored = (outcome.resultType === 'single' ? [outcome.result] : outcome.results).flatMap(
    ({ ignoredContextKeys }) => ignoredContextKeys,
  );
  if (ignored.length > 0) throw new Error(`${told}: AWS gives this action no ${ignored.join(', ')}`);
  return outcome.overallResult === 'Allowed';
}
