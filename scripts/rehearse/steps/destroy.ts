import { mustSucceed } from '../must';
import { leftoversOf } from '../leftovers';
import type { Step } from '../rehearsal';

/** `cdk destroy --all`: nothing is left but what the configuration retains. */
export const destroy: Step = {
  name: 'destroy',
  takesDown: true,
  async run({ cdk, awsIn, versions: { unprotected } }) {
    const ended = await cdk.destroy(unprotected.assembly);
    const { retained, left } = await leftoversOf(awsIn, unprotected);
    return {
      detail: retained.length === 0 ? 'nothing is left' : `retained on purpose: ${retained.length}`,
      retained,
      deviations: [...mustSucceed('cdk destroy', ended), ...left.map((one) => `left behind: ${one}`)],
    };
  },
};
