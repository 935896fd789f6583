import { deviationsFrom } from '../end-state';
import { mustSucceed } from '../must';
import { placesOf } from '../places';
import type { Step } from '../rehearsal';
import { stackStates } from '../stack-state';

/** `cdk deploy --all`, and then every check of what stands. */
export const deploy: Step = {
  name: 'deploy',
  async run(rehearsal) {
    const { cdk, awsIn, versions } = rehearsal;
    const ended = await cdk.deploy(versions.original.assembly);
    const failed = mustSucceed('cdk deploy', ended);
    if (failed.length > 0) return { detail: '', deviations: failed };
    const states = await stackStates(awsIn, versions.original);
    const resources = states.reduce((sum, state) => sum + Object.keys(state?.resources ?? {}).length, 0);
    const regions = placesOf(versions.original)
      .map(({ region }) => region)
      .join(' and ');
    return {
      detail: `${states.length} stacks, ${resources} resources in ${regions}, checked through the APIs`,
      deviations: await deviationsFrom(rehearsal, versions.original),
    };
  },
};
