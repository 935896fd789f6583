import { paginateListStacks, StackStatus } from '@aws-sdk/client-cloudformation';

import { askOnce } from '../../aws/ask-once';

/** A stack that CloudFormation knows. */
export interface LiveStack {
  readonly name: string;
  readonly id: string;
  readonly status: string;
  /** Why it is in this state; empty when AWS does not say. */
  readonly reason: string;
  readonly description: string;
}

/** For ninety days CloudFormation lists stacks that are gone as well. */
const THERE = Object.values(StackStatus).filter((status) => status !== StackStatus.DELETE_COMPLETE);

/** The stacks of a Region by name, whosever they are: one list serves every question about any of them. */
export const liveStacks = askOnce(async (aws): Promise<ReadonlyMap<string, LiveStack>> => {
  const found = new Map<string, LiveStack>();
  for await (const page of paginateListStacks({ client: aws.cloudFormation() }, { StackStatusFilter: THERE })) {
    for (const { StackName: name = '', StackId: id = '', StackStatus: status = '', ...stack } of page.StackSummaries ??
      []) {
      const { StackStatusReason: reason = '', TemplateDescription: description = '' } = stack;
      found.set(name, { name, id, status, reason, description });
    }
  }
  return found;
});

/**
 * Whether nothing of a stack can be updated: it only reviews a change set, or was never made, and what is left of it goes
 * with it.
 */
export const isEmpty = ({ status }: LiveStack): boolean => /^(REVIEW|ROLLBACK|DELETE)_/.test(status);
