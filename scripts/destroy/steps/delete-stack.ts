import {
  DeleteStackCommand,
  DescribeStacksCommand,
  paginateListStackResources,
  type StackResourceSummary,
} from '@aws-sdk/client-cloudformation';

import type { Aws } from '../../aws/aws';
import type { How } from '../how';
import type { LiveStack } from '../live-stack';
import type { Outcome, Stuck } from '../outcome';

const LOOK_EVERY = 10_000;
const TELL_EVERY = 60_000;

/** Refusals that pass by themselves, or when what is in the way is deleted. */
const PASSING = /dependenc|dependent|in use|DeleteConflict|network interface|must remove roles|rate exceeded|throttl/i;

/**
 * Deletes a stack and waits for its end. When resources of it could not be deleted because something else still used them,
 * what is in the way is cleared and the stack is deleted once more.
 *
 * @param clearTheWay deletes what controllers have left behind in the Region
 */
export async function deleteStack(
  aws: Aws,
  stack: Pick<LiveStack, 'name' | 'id' | 'region'>,
  clearTheWay: () => Promise<Outcome>,
  how: How,
): Promise<Outcome> {
  how.say('  delete the stack');
  let status = await deleted(aws, stack, how);
  if (isGone(status)) return { did: [`deleted stack ${stack.name}`], stuck: [] };
  let failures = await failuresOf(aws, stack.id);
  if (
    status !== 'DELETE_FAILED' ||
    !failures.every(({ ResourceStatusReason = '' }) => PASSING.test(ResourceStatusReason))
  ) {
    return { did: [], stuck: [stuckOf(stack, status, failures)] };
  }
  how.say(`  something still used ${failures.map(wordsOf).join(', ')}: clear the way, then try once more`);
  const cleared = await clearTheWay();
  status = await deleted(aws, stack, how);
  if (isGone(status)) return { did: [...cleared.did, `deleted stack ${stack.name}, at the second try`], stuck: [] };
  failures = await failuresOf(aws, stack.id);
  return { did: cleared.did, stuck: [...cleared.stuck, stuckOf(stack, status, failures)] };
}

const isGone = (status: string): boolean => status === 'DELETE_COMPLETE';

/** The state in which the deletion ends. */
async function deleted(aws: Aws, { name, id }: Pick<LiveStack, 'name' | 'id'>, { clock, say }: How): Promise<string> {
  await aws.cloudFormation().send(new DeleteStackCommand({ StackName: id }));
  const began = clock.now();
  let told = began;
  for (;;) {
    // By its id, a stack can be asked for after its end.
    const { Stacks: [stack] = [] } = await aws.cloudFormation().send(new DescribeStacksCommand({ StackName: id }));
    const status = stack?.StackStatus ?? 'DELETE_COMPLETE';
    if (status !== 'DELETE_IN_PROGRESS') return status;
    if (clock.now() - told >= TELL_EVERY) {
      say(`  ${name} goes since ${Math.round((clock.now() - began) / 60_000)} min`);
      told = clock.now();
    }
    await clock.sleep(LOOK_EVERY);
  }
}

async function failuresOf(aws: Aws, StackName: string): Promise<StackResourceSummary[]> {
  const found: StackResourceSummary[] = [];
  for await (const page of paginateListStackResources({ client: aws.cloudFormation() }, { StackName })) {
    found.push(...(page.StackResourceSummaries ?? []));
  }
  return found.filter(({ ResourceStatus }) => ResourceStatus === 'DELETE_FAILED');
}

const wordsOf = ({
  LogicalResourceId = '',
  PhysicalResourceId = '',
  ResourceType = '',
}: StackResourceSummary): string => `${LogicalResourceId} (${ResourceType} ${PhysicalResourceId})`;

function stuckOf(
  { name, region }: Pick<LiveStack, 'name' | 'region'>,
  status: string,
  failures: readonly StackResourceSummary[],
): Stuck {
  const reasons = failures.map(
    (failure) => `${wordsOf(failure)}: ${failure.ResourceStatusReason ?? 'no reason given'}`,
  );
  const ids = failures.map(({ LogicalResourceId = '' }) => LogicalResourceId);
  const leave = `aws cloudformation delete-stack --stack-name ${name} --region ${region} --retain-resources ${ids.join(' ')}`;
  const look = `aws cloudformation describe-stack-events --stack-name ${name} --region ${region}`;
  return {
    what: `stack ${name}`,
    why: `it is ${status}${reasons.length === 0 ? '' : `; ${reasons.join('; ')}`}`,
    next:
      ids.length === 0
        ? `${look}; mend what it names and run the command again`
        : `mend what is named and run the command again; or leave these resources behind: ${leave}`,
  };
}
