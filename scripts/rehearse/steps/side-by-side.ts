import { ListClustersCommand, UpdateClusterConfigCommand } from '@aws-sdk/client-eks';

import type { Aws } from '../aws';
import { leftoversOf } from '../leftovers';
import { mustSucceed } from '../must';
import { placesOf } from '../places';
import type { Step } from '../rehearsal';
import { stackStates } from '../stack-state';

/** Stacks that are deployed at the same time. */
const CONCURRENCY = '4';

/** All stacks of an assembly with many environments, several at a time: none may stand in another’s way. */
export const deploySideBySide: Step = {
  name: 'deploy side by side',
  async run({ cdk, awsIn, versions: { original } }) {
    const ended = await cdk.deploy(original.assembly, '--concurrency', CONCURRENCY);
    const states = await stackStates(awsIn, original);
    const resources = states.reduce((sum, state) => sum + Object.keys(state?.resources ?? {}).length, 0);
    return {
      detail: `${states.length} stacks, ${resources} resources`,
      deviations: [
        ...mustSucceed('cdk deploy', ended),
        ...original.stacks.flatMap(({ name }, index) => {
          const status = states[index]?.status ?? 'not there';
          return status === 'CREATE_COMPLETE' ? [] : [`stack ${name} is ${status}`];
        }),
      ],
    };
  },
};

/** Lifts the protection of those clusters that have it, as an operator would by hand. */
async function liftProtection({ eks }: Aws): Promise<void> {
  const { clusters = [] } = await eks.send(new ListClustersCommand({}));
  await Promise.all(
    clusters.map((name) => eks.send(new UpdateClusterConfigCommand({ name, deletionProtection: false }))),
  );
}

/** All of them are taken down again, and nothing is left. */
export const destroySideBySide: Step = {
  name: 'destroy side by side',
  takesDown: true,
  async run({ cdk, awsIn, versions: { original } }) {
    for (const { region } of placesOf(original)) await liftProtection(awsIn(region));
    const failed = mustSucceed('cdk destroy', await cdk.destroy(original.assembly, '--concurrency', CONCURRENCY));
    // Other stacks are still going down when the CLI gives up: what stands then is not what is left.
    if (failed.length > 0) return { detail: '', deviations: failed };
    const { retained, left } = await leftoversOf(awsIn, original);
    return { detail: 'nothing is left', retained, deviations: left.map((one) => `left behind: ${one}`) };
  },
};
