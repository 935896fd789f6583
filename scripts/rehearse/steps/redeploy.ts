import { mustSucceed } from '../must';
import type { Step } from '../rehearsal';
import { countEvents, happenedSince } from '../stack-events';

/** The same again: nothing may change. */
export const redeploy: Step = {
  name: 'deploy the same again',
  async run({ cdk, awsIn, versions: { original } }) {
    const before = await countEvents(awsIn, original);
    const ended = await cdk.deploy(original.assembly);
    const happened = await happenedSince(awsIn, original, before);
    return {
      detail: 'no change',
      deviations: [...mustSucceed('cdk deploy', ended), ...happened.map((event) => `unexpected: ${event}`)],
    };
  },
};
