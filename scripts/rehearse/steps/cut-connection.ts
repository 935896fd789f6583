import { setTimeout as wait } from 'node:timers/promises';

import { deviationsFrom } from '../end-state';
import { mustSucceed } from '../must';
import type { Rehearsal, Step } from '../rehearsal';
import { stackStates } from '../stack-state';

/** Slow enough that there is a middle, and that the CLI has to ask again and again. */
const SECONDS_PER_RESOURCE = 3;

/** Longer than the update: when the CLI gets an answer again, all has happened. */
const CUT_SECONDS = 8;

/** The connection is cut while a stack is being updated: AWS goes on alone, and the next deploy finds its work done. */
export const cutConnection: Step = {
  name: 'the connection is cut in the middle',
  fault: true,
  async run(rehearsal) {
    const { cdk, emulator, versions } = rehearsal;
    await emulator.arm({ secondsPerResource: SECONDS_PER_RESOURCE });
    const deploying = cdk.deploy(versions.original.assembly);
    await inProgress(rehearsal);
    await emulator.arm({ cutSeconds: CUT_SECONDS, secondsPerResource: SECONDS_PER_RESOURCE });
    const cut = await deploying;
    await emulator.disarm();
    const again = await cdk.deploy(versions.original.assembly);
    return {
      detail: cut.status === 0 ? 'the CLI came through' : 'the CLI gave up; the next deploy found all done',
      deviations: [
        ...(((await emulator.struck())['cut'] ?? 0) > 0 ? [] : ['no connection was cut']),
        ...mustSucceed('the next cdk deploy', again),
        ...(await deviationsFrom(rehearsal, versions.original)),
      ],
    };
  },
};

/** Waits until a stack is in the middle of its update. */
async function inProgress({ awsIn, versions: { original } }: Rehearsal): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const states = await stackStates(awsIn, original);
    if (states.some((state) => state?.status === 'UPDATE_IN_PROGRESS')) return;
    await wait(100);
  }
}
