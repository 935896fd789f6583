import { join } from 'node:path';

import { ROOT } from '../../assembly/run-cdk';
import { compareAssemblies } from '../../guard/compare-assemblies';
import { readWaivers, WAIVERS } from '../../guard/waivers';
import type { Check } from '../check';
import { byHand, failed } from '../observation';
import { reads, readsOf } from '../permission';
import { deployedTemplates } from '../read/deployed-templates';
import { verdictOf } from '../verdict';

/** The guard compares with a branch or a folder; what counts is what is deployed. */
export const liveGuard: Check = {
  id: 'live-guard',
  explanation: 'Compared with what is deployed, nothing that holds state is replaced or deleted (docs/guard.md).',
  mendedBy: 'see [the guard](guard.md)',
  permissions: [
    ...reads('cloudformation:ListStacks'),
    ...readsOf(['arn:aws:cloudformation:*:*:stack/*'], 'cloudformation:GetTemplate'),
  ],
  // What is replaced in one Region may change a stack in another.
  scope: 'account',
  async look(target, aws) {
    const { stacks, unreadable } = await deployedTemplates(target, aws);
    const foreign = unreadable.map((name) =>
      failed(
        `${name} is deployed with a template that is not JSON: something else than this app made it`,
        byHand('give one of the two another name: -c suffix=<suffix> changes ours'),
      ),
    );
    const comparable = target.stacks.filter(({ name }) => !unreadable.includes(name));
    return [...foreign, ...verdictOf(compareAssemblies(stacks, comparable), readWaivers(join(ROOT, WAIVERS)))];
  },
};
