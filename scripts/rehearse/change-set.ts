import {
  ChangeSetNotFoundException,
  DescribeChangeSetCommand,
  type ResourceChange,
} from '@aws-sdk/client-cloudformation';

import type { AwsIn } from './aws';
import { regionOf } from './places';
import type { Version } from './rehearsal';

/** What the change sets of this name would do to a version’s stacks, one line for each resource. */
export async function changesBetween(awsIn: AwsIn, version: Version, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const stack of version.stacks) {
    const { cloudFormation } = awsIn(regionOf(version, stack));
    try {
      const { Changes = [] } = await cloudFormation.send(
        new DescribeChangeSetCommand({ StackName: stack.name, ChangeSetName: name }),
      );
      found.push(
        ...Changes.flatMap(({ ResourceChange }) =>
          ResourceChange === undefined ? [] : [`${stack.name}: ${lineOf(ResourceChange)}`],
        ),
      );
    } catch (error) {
      // The CLI makes none for a stack whose template is as it was.
      if (!(error instanceof ChangeSetNotFoundException)) throw error;
    }
  }
  return found.sort();
}

function lineOf({ Action, ResourceType = '', Replacement, Details = [] }: ResourceChange): string {
  if (Action !== 'Modify') return `${Action ?? 'Unknown'} ${ResourceType}`;
  const how = Replacement === 'False' ? 'in place' : 'replaced';
  const properties = Details.map(({ Target }) => Target?.Name ?? '').sort();
  return `${Action} ${ResourceType} (${how}): ${properties.join(', ')}`;
}
