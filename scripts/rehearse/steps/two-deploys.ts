import { deviationsFrom } from '../end-state';
import { mustSucceed } from '../must';
import type { Step } from '../rehearsal';

/** Two people deploy at once: whoever comes second is refused or finds all done, and the stack is never half of each. */
export const twoDeploys: Step = {
  name: 'two deploys at once',
  fault: true,
  async run(rehearsal) {
    const { cdk, emulator, versions } = rehearsal;
    await emulator.arm({ secondsPerResource: 1 });
    const ended = await Promise.all([cdk.deploy(versions.changed.assembly), cdk.deploy(versions.changed.assembly)]);
    await emulator.disarm();
    const succeeded = ended.filter(({ status }) => status === 0).length;
    const again = await cdk.deploy(versions.changed.assembly);
    return {
      detail: `${succeeded} of 2 succeeded; the next deploy found all done`,
      deviations: [
        ...mustSucceed('the next cdk deploy', again),
        ...(await deviationsFrom(rehearsal, versions.changed)),
      ],
    };
  },
};
