import type { AwsIn } from './aws';
import { regionOf } from './places';
import type { Version } from './rehearsal';
import { stackEvents, stackStates } from './stack-state';

/** How many events each of a version’s stacks has had so far, by its name. */
export async function countEvents(awsIn: AwsIn, version: Version): Promise<ReadonlyMap<string, number>> {
  const states = await stackStates(awsIn, version);
  const counts = await Promise.all(
    version.stacks.map(async (stack, index): Promise<[string, number]> => {
      const exists = states[index] !== undefined;
      return [stack.name, exists ? (await stackEvents(awsIn(regionOf(version, stack)), stack.name)).length : 0];
    }),
  );
  return new Map(counts);
}

/** What has happened to resources of the stacks since they were counted, without what was only begun. */
export async function happenedSince(
  awsIn: AwsIn,
  version: Version,
  counts: ReadonlyMap<string, number>,
): Promise<string[]> {
  const found: string[] = [];
  for (const stack of version.stacks) {
    const events = await stackEvents(awsIn(regionOf(version, stack)), stack.name);
    found.push(
      ...events
        .slice(counts.get(stack.name))
        .filter(
          ({ ResourceType, ResourceStatus = '' }) =>
            ResourceType !== 'AWS::CloudFormation::Stack' && !ResourceStatus.endsWith('_IN_PROGRESS'),
        )
        .map(({ ResourceType = '', ResourceStatus = '' }) => `${stack.name}: ${ResourceStatus} ${ResourceType}`),
    );
  }
  return found.sort();
}
