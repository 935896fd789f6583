import {
  GetTemplateCommand,
  paginateDescribeStacks,
  paginateListStackResources,
  type Stack,
} from '@aws-sdk/client-cloudformation';
import { z } from 'zod';

import type { Aws } from '../aws/aws';
import { isKept } from './layout';

/** One resource of a stack that stands. */
export interface LiveResource {
  readonly physicalId: string;
  readonly type: string;
  /** Whether it stays when the stack is deleted. */
  readonly stays: boolean;
}

/** A stack that stands. */
export interface LiveStack {
  readonly name: string;
  readonly id: string;
  readonly region: string;
  readonly status: string;
  /** Whether CloudFormation refuses to delete it. */
  readonly isProtected: boolean;
  /** Seconds since 1970. */
  readonly created: number;
  readonly resources: readonly LiveResource[];
}

const template = z.object({
  Resources: z.record(z.string(), z.object({ DeletionPolicy: z.string().optional() })).default({}),
});

/**
 * The stacks of an environment that stand in a Region: those that have a name of the environment, whether or not the
 * assembly still has them.
 */
export async function liveStacks(aws: Aws, prefix: string): Promise<LiveStack[]> {
  const found: LiveStack[] = [];
  const client = aws.cloudFormation();
  for await (const { Stacks = [] } of paginateDescribeStacks({ client }, {})) {
    const ours = Stacks.filter(
      ({ StackName = '', StackStatus, ParentId }) =>
        isOf(prefix, StackName) && StackStatus !== 'DELETE_COMPLETE' && ParentId === undefined,
    );
    for (const stack of ours) found.push(await read(aws, stack));
  }
  return found;
}

/** The parts of a prefix hold no capitals, and the last part of a stack’s name begins with one: `pr12` is another copy. */
const isOf = (prefix: string, name: string): boolean =>
  name.startsWith(`${prefix}-`) && /^[A-Z][A-Za-z0-9]*$/.test(name.slice(prefix.length + 1));

async function read(aws: Aws, stack: Stack): Promise<LiveStack> {
  const { StackName = '', StackId = '', StackStatus = '', EnableTerminationProtection, CreationTime } = stack;
  return {
    name: StackName,
    id: StackId,
    region: aws.region,
    status: StackStatus,
    isProtected: EnableTerminationProtection === true,
    created: (CreationTime?.getTime() ?? 0) / 1000,
    // One that was never executed has neither.
    resources: StackStatus === 'REVIEW_IN_PROGRESS' ? [] : await resourcesOf(aws, StackName),
  };
}

async function resourcesOf(aws: Aws, StackName: string): Promise<LiveResource[]> {
  const client = aws.cloudFormation();
  const { TemplateBody = '{}' } = await client.send(new GetTemplateCommand({ StackName, TemplateStage: 'Original' }));
  const { Resources } = template.parse(JSON.parse(TemplateBody));
  const found: LiveResource[] = [];
  for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client }, { StackName })) {
    found.push(
      ...StackResourceSummaries.filter(({ ResourceStatus }) => ResourceStatus !== 'DELETE_COMPLETE').map(
        ({ LogicalResourceId = '', PhysicalResourceId = '', ResourceType = '' }) => ({
          physicalId: PhysicalResourceId,
          type: ResourceType,
          stays: isKept(Resources[LogicalResourceId]?.DeletionPolicy),
        }),
      ),
    );
  }
  return found;
}
