import { mustFail } from '../must';
import type { Step } from '../rehearsal';
import { stackStates } from '../stack-state';

/** S3 refuses an asset: no stack may begin. */
export const failedUpload: Step = {
  name: 'an asset cannot be uploaded',
  fault: true,
  async run({ cdk, awsIn, emulator, versions: { original } }) {
    await emulator.arm({ uploads: 1 });
    const ended = await cdk.deploy(original.assembly);
    await emulator.disarm();
    const states = await stackStates(awsIn, original);
    const begun = states.filter((state) => state !== undefined && state.status !== 'REVIEW_IN_PROGRESS');
    return {
      detail: 'refused; no stack began',
      deviations: [
        ...((await emulator.struck())['upload'] === 1 ? [] : ['no upload was refused']),
        ...mustFail('cdk deploy', ended, /publish|asset/i),
        ...begun.map((state) => `stack ${state?.name ?? ''} is ${state?.status ?? ''}`),
      ],
    };
  },
};
