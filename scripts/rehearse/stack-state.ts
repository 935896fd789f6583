import {
  DescribeStacksCommand,
  paginateDescribeStackEvents,
  paginateListStackResources,
  type StackEvent,
} from '@aws-sdk/client-cloudformation';

import type { Aws, AwsIn } from './aws';
import { regionOf } from './places';
import type { Version } from './rehearsal';

/** One stack as CloudFormation tells it. */
export interface StackState {
  readonly name: string;
  readonly status: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Logical ids with their physical ids and types. */
  readonly resources: Readonly<Record<string, { readonly physicalId: string; readonly type: string }>>;
}

/** The state of a stack, or undefined when there is none. */
export async function stackState({ cloudFormation }: Aws, name: string): Promise<StackState | undefined> {
  const { Stacks = [] } = await cloudFormation.send(new DescribeStacksCommand({}));
  const stack = Stacks.find(({ StackName }) => StackName === name);
  if (stack === undefined) return undefined;
  const resources: [string, { physicalId: string; type: string }][] = [];
  for await (const page of paginateListStackResources({ client: cloudFormation }, { StackName: name })) {
    for (const { LogicalResourceId = '', PhysicalResourceId = '', ResourceType = '' } of page.StackResourceSummaries ??
      []) {
      resources.push([LogicalResourceId, { physicalId: PhysicalResourceId, type: ResourceType }]);
    }
  }
  return {
    name,
    status: stack.StackStatus ?? '',
    outputs: Object.fromEntries(
      (stack.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
    ),
    resources: Object.fromEntries(resources),
  };
}

/** The states of a version’s stacks, in its order, each read in its Region. */
export const stackStates = (awsIn: AwsIn, version: Version): Promise<(StackState | undefined)[]> =>
  Promise.all(version.stacks.map((stack) => stackState(awsIn(regionOf(version, stack)), stack.name)));

/** All events of a stack, oldest first; none when it never was. */
export async function stackEvents({ cloudFormation }: Aws, nameOrId: string): Promise<StackEvent[]> {
  const events: StackEvent[] = [];
  for await (const page of paginateDescribeStackEvents({ client: cloudFormation }, { StackName: nameOrId })) {
    events.push(...(page.StackEvents ?? []));
  }
  return events.reverse();
}
