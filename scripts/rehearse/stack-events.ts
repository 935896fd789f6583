import type { Aws } from './aws';
import { stackEvents, stackState } from './stack-state';

/** How many events each stack has had so far. */
export async function countEvents(aws: Aws, names: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const name of names) {
    const exists = (await stackState(aws, name)) !== undefined;
    counts.set(name, exists ? (await stackEvents(aws, name)).length : 0);
  }
  return counts;
}

/** What has happened to resources of the stacks since they were counted, without what was only begun. */
export async function happenedSince(aws: Aws, counts: ReadonlyMap<string, number>): Promise<string[]> {
  const found: string[] = [];
  for (const [name, count] of counts) {
    const events = (await stackEvents(aws, name)).slice(count);
    found.push(
      ...events
        .filter(
          ({ ResourceType, ResourceStatus = '' }) =>
            ResourceType !== 'AWS::CloudFormation::Stack' && !ResourceStatus.endsWith('_IN_PROGRESS'),
        )
        .map(({ ResourceType = '', ResourceStatus = '' }) => `${ResourceStatus} ${ResourceType}`),
    );
  }
  return found.sort();
}
