import { REGIONS } from '../../lib/config/regions';
import { readStackTemplate } from '../assembly/read-stack-template';
import { readStacks } from '../assembly/read-stacks';
import type { BootstrapDemand } from '../assembly/bootstrap-demand';
import { filled } from './pseudo-parameters';
import type { Target, TargetStack } from './target';

/** Where stacks go that name no account or no Region. */
export interface Here {
  readonly account: string;
  readonly region: string;
  /** Accounts that may deploy. */
  readonly deployers: readonly string[];
}

/**
 * Every account and Region that the stacks of an assembly go to, in the order in which the assembly names them.
 *
 * @throws UnreadableAssemblyError
 */
export function targetsIn(assembly: string, here: Here): Target[] {
  const targets = new Map<string, Target & { readonly stacks: TargetStack[] }>();
  for (const stack of readStacks(assembly)) {
    const account = stack.account ?? here.account;
    const region = stack.region ?? here.region;
    const place = { account, region, partition: REGIONS[region]?.partition ?? 'aws' };
    const deployers = here.deployers.filter((deployer) => deployer !== account);
    const key = `${account}/${region}`;
    const target = targets.get(key) ?? { ...place, deployers, stacks: [] };
    targets.set(key, target);
    target.stacks.push({
      name: stack.name,
      account,
      region,
      template: readStackTemplate(stack),
      bootstrap: stack.bootstrap === null ? null : inPlace(stack.bootstrap, place),
    });
  }
  return [...targets.values()];
}

/** The accounts of the targets, each with the stacks of all its Regions. */
export function accountsOf(targets: readonly Target[]): Target[] {
  const accounts = new Map<string, Target>();
  for (const target of targets) {
    const account = accounts.get(target.account);
    const stacks = [...(account?.stacks ?? []), ...target.stacks];
    accounts.set(target.account, { ...(account ?? target), stacks });
  }
  return [...accounts.values()];
}

function inPlace(demand: BootstrapDemand, place: Pick<Target, 'account' | 'region' | 'partition'>): BootstrapDemand {
  const fill = (text: string | undefined) => (text === undefined ? undefined : filled(text, place));
  const fillAll = (texts: readonly string[]) => texts.map((text) => filled(text, place));
  return {
    versionParameter: filled(demand.versionParameter, place),
    minimumVersion: demand.minimumVersion,
    deployRole: fill(demand.deployRole),
    executionRole: fill(demand.executionRole),
    lookupRole: fill(demand.lookupRole),
    publishingRoles: fillAll(demand.publishingRoles),
    buckets: fillAll(demand.buckets),
    repositories: fillAll(demand.repositories),
  };
}
