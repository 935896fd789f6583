import { stackDeviationsFrom } from '../end-state';
import { mustSucceed } from '../must';
import type { Rehearsal, Step, Version } from '../rehearsal';
import { stackStates } from '../stack-state';
import type { ExpectedChange } from '../variants';
import { deployChange } from './change';

/** `cdk deploy --all` of what delivers: not of the environments that it would deliver. */
export const deployDelivery: Step = {
  name: 'deploy',
  async run(rehearsal) {
    const { original } = rehearsal.versions;
    const deviations = await deployAndCompare(rehearsal, original);
    const states = await stackStates(rehearsal.awsIn, original);
    const resources = states.reduce((sum, state) => sum + Object.keys(state?.resources ?? {}).length, 0);
    return { detail: `${states.length} stacks, ${resources} resources`, deviations };
  },
};

/** The configuration of the pipeline changes: the change set and what then happens are what the change is about. */
export const changeDelivery = (wanted: readonly ExpectedChange[]): Step => ({
  name: 'deploy a changed configuration',
  async run(rehearsal) {
    const { detail, deviations } = await deployChange(rehearsal, wanted);
    return {
      detail,
      deviations: [...deviations, ...(await stackDeviationsFrom(rehearsal, rehearsal.versions.changed))],
    };
  },
});

/** Protection is switched off, in configuration, before what delivers is taken down. */
export const drainDelivery: Step = {
  name: 'drain: deploy without protection',
  takesDown: true,
  run: async (rehearsal) => ({
    detail: 'protection is off',
    deviations: await deployAndCompare(rehearsal, rehearsal.versions.unprotected),
  }),
};

const deployAndCompare = async (rehearsal: Rehearsal, version: Version): Promise<string[]> => {
  const failed = mustSucceed('cdk deploy', await rehearsal.cdk.deploy(version.assembly));
  return failed.length > 0 ? failed : stackDeviationsFrom(rehearsal, version);
};
