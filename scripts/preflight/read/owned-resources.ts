import { paginateListStackResources } from '@aws-sdk/client-cloudformation';

import { allPages } from '../../aws/all-pages';
import { askOnce } from '../../aws/ask-once';
import type { Aws } from '../../aws/aws';
import { readsOf, reads, type Permission } from '../permission';
import type { Target } from '../target';
import { liveStacks } from './live-stacks';

/** A resource that a stack has made, and still has. */
export interface OwnedResource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly physicalId: string;
}

/** What {@link ownedResources} asks for. */
export const OWNED_RESOURCES: readonly Permission[] = [
  ...reads('cloudformation:ListStacks'),
  ...readsOf(['arn:aws:cloudformation:*:*:stack/*'], 'cloudformation:ListStackResources'),
];

/** What the stacks of a target own already, in one Region; a stack that is not there owns nothing. */
export async function ownedResources({ stacks }: Pick<Target, 'stacks'>, aws: Aws): Promise<readonly OwnedResource[]> {
  const live = await liveStacks(aws);
  const there = stacks.filter(
    ({ name, region }) => region === aws.region && live.has(name) && live.get(name)?.status !== 'REVIEW_IN_PROGRESS',
  );
  return (await Promise.all(there.map(({ name }) => resourcesOfStack(aws, name)))).flat();
}

/** The same in all Regions of a target. */
export async function ownedEverywhere(target: Pick<Target, 'stacks'>, aws: Aws): Promise<readonly OwnedResource[]> {
  const regions = [...new Set(target.stacks.map(({ region }) => region))];
  return (await Promise.all(regions.map((region) => ownedResources(target, aws.in(region))))).flat();
}

/** Physical ids of a type’s resources. */
export const idsOf = (owned: readonly OwnedResource[], ...types: readonly string[]): ReadonlySet<string> =>
  new Set(owned.filter(({ type }) => types.includes(type)).map(({ physicalId }) => physicalId));

const resourcesOfStack = askOnce(async (aws, stack): Promise<readonly OwnedResource[]> => {
  const found = await allPages(
    paginateListStackResources({ client: aws.cloudFormation() }, { StackName: stack }),
    ({ StackResourceSummaries }) => StackResourceSummaries,
  );
  return found
    .filter(({ ResourceStatus = '' }) => !isGone(ResourceStatus))
    .map(({ LogicalResourceId: logicalId = '', ResourceType: type = '', PhysicalResourceId: physicalId = '' }) => ({
      stack,
      logicalId,
      type,
      physicalId,
    }))
    .filter(({ physicalId }) => physicalId !== '');
});

/** A resource that was kept when it left the stack is listed as skipped, and belongs to nobody. */
export const isGone = (status: string): boolean => status === 'DELETE_COMPLETE' || status === 'DELETE_SKIPPED';
