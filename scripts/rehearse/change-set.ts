import {
  ChangeSetNotFoundException,
  DescribeChangeSetCommand,
  type ResourceChange,
} from '@aws-sdk/client-cloudformation';

import type { Aws } from './aws';

/** What the change sets of this name would do, one line for each resource. */
export async function changesBetween(
  { cloudFormation }: Aws,
  stacks: readonly string[],
  name: string,
): Promise<string[]> {
  const found: string[] = [];
  for (const StackName of stacks) {
    try {
      const { Changes = [] } = await cloudFormation.send(
        new DescribeChangeSetCommand({ StackName, ChangeSetName: name }),
      );
      found.push(
        ...Changes.flatMap(({ ResourceChange }) => (ResourceChange === undefined ? [] : [lineOf(ResourceChange)])),
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
