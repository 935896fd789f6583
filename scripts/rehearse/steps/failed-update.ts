import { deviationsFrom } from '../end-state';
import { mustFail } from '../must';
import type { Step } from '../rehearsal';

/** An update fails midway: the stack goes back to what it was, and the cluster with it. */
export const failedUpdate: Step = {
  name: 'an update fails midway',
  fault: true,
  async run(rehearsal) {
    const { cdk, emulator, versions } = rehearsal;
    await emulator.arm({ resources: ['AWS::EKS::Nodegroup'] });
    const ended = await cdk.deploy(versions.changed.assembly);
    await emulator.disarm();
    const deviations = await deviationsFrom(rehearsal, versions.original);
    return {
      detail: 'UPDATE_ROLLBACK_COMPLETE, as before',
      deviations: [
        ...mustFail('cdk deploy', ended, /Injected/),
        // The one state that the checks must not expect after a rollback.
        ...deviations.filter((sentence) => !sentence.endsWith('is UPDATE_ROLLBACK_COMPLETE')),
      ],
    };
  },
};
