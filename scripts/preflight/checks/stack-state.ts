import type { Check } from '../check';
import { byHand, command, failed, passed, type Fix, type Observation } from '../observation';
import { reads } from '../permission';
import { liveStacks, type LiveStack } from '../read/live-stacks';

/** A stack that failed badly, or that somebody else changes right now, takes no update. */
export const stackState: Check = {
  id: 'stack-state',
  explanation: 'Every stack that is there is in a state from which it can be deployed, and nobody deploys it now.',
  mendedBy: 'waiting, or the verb of `aws cloudformation` that its line names',
  permissions: reads('cloudformation:ListStacks'),
  scope: 'region',
  async look({ stacks, region }, aws) {
    const live = await liveStacks(aws);
    return stacks.map(({ name }): Observation => {
      const stack = live.get(name);
      if (stack === undefined) return passed(`${name} is not there yet`);
      const wayOut = wayOutOf(stack, region);
      if (wayOut === undefined) return passed(`${name} is ${stack.status}`);
      const reason = stack.reason === '' ? '' : `: ${stack.reason}`;
      return failed(`${name} is ${stack.status}, ${wayOut.so}${reason}`, wayOut.fix);
    });
  },
};

interface WayOut {
  /** What that means. */
  readonly so: string;
  readonly fix: Fix;
}

/** What to do before a stack can be deployed; undefined when it can be. */
export function wayOutOf({ name, status }: Pick<LiveStack, 'name' | 'status'>, region: string): WayOut | undefined {
  const words = (verb: string) => `aws cloudformation ${verb} --stack-name ${name} --region ${region}`;
  // The CDK CLI deletes what was never made, and makes it anew.
  if (status === 'REVIEW_IN_PROGRESS' || status === 'ROLLBACK_COMPLETE') return undefined;
  if (status.endsWith('_IN_PROGRESS')) {
    return {
      so: 'so that somebody deploys it now',
      fix: byHand(`wait until it has ended: ${words('describe-stacks')}`),
    };
  }
  switch (status) {
    case 'UPDATE_ROLLBACK_FAILED':
      return { so: 'which takes no update', fix: command(words('continue-update-rollback')) };
    case 'CREATE_FAILED':
    case 'UPDATE_FAILED':
      return { so: 'left half way without being rolled back', fix: command(words('rollback-stack')) };
    case 'ROLLBACK_FAILED':
      return { so: 'so that it was never made and takes no update', fix: command(words('delete-stack')) };
    case 'DELETE_FAILED':
      return {
        so: 'so that it takes no update',
        fix: byHand(
          `look at what could not be deleted, which may be data, then finish the deletion: ${words('delete-stack')}`,
        ),
      };
    case 'IMPORT_ROLLBACK_FAILED':
      return {
        so: 'which takes no update',
        fix: byHand(`open ${name} in the console of CloudFormation, and finish the roll back of its import there`),
      };
    default:
      return undefined;
  }
}
