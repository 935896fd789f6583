import { deviationsFrom } from '../end-state';
import { mustSucceed } from '../must';
import type { Step } from '../rehearsal';
import { stackState } from '../stack-state';

/** `cdk deploy --all`, and then every check of what stands. */
export const deploy: Step = {
  name: 'deploy',
  async run(rehearsal) {
    const { cdk, aws, versions } = rehearsal;
    const ended = await cdk.deploy(versions.original.assembly);
    const failed = mustSucceed('cdk deploy', ended);
    if (failed.length > 0) return { detail: '', deviations: failed };
    const states = await Promise.all(versions.original.stacks.map(({ name }) => stackState(aws, name)));
    const resources = states.reduce((sum, state) => sum + Object.keys(state?.resources ?? {}).length, 0);
    return {
      detail: `${states.length} stacks, ${resources} resources, checked through the APIs`,
      deviations: await deviationsFrom(rehearsal, versions.original),
    };
  },
};
