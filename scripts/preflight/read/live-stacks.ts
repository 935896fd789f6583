import { paginateListStacks, StackStatus } from '@aws-sdk/client-cloudformation';

import { allPages } from '../../aws/all-pages';
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
  const found = await allPages(
    paginateListStacks({ client: aws.cloudFormation() }, { StackStatusFilter: THERE }),
    ({ StackSummaries }) => StackSummaries,
  );
  return new Map(
    found.map(({ StackName: name = '', StackId: id = '', StackStatus: status = '', ...stack }) => {
      const { StackStatusReason: reason = '', TemplateDescription: description = '' } = stack;
      return [name, { name, id, status, reason, description }];
    }),
  );
});

/**
 * Whether nothing of a stack can be updated: it only reviews a change set, or was never made, and what is left of it goes
 * with it.
 */
export const isEmpty = ({ status }: LiveStack): boolean => /^(REVIEW|ROLLBACK|DELETE)_/.test(status);
