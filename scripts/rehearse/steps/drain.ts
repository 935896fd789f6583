import { deviationsFrom } from '../end-state';
import { mustSucceed } from '../must';
import type { Step } from '../rehearsal';

/** What has to happen before a platform can be taken down: protection is switched off, in configuration, and deployed. */
export const drain: Step = {
  name: 'drain: deploy without protection',
  takesDown: true,
  async run(rehearsal) {
    const { cdk, versions } = rehearsal;
    const ended = await cdk.deploy(versions.unprotected.assembly);
    const { environment } = versions.changed;
    const wasProtected = environment.terminationProtection || environment.cluster.deletionProtection;
    return {
      detail: wasProtected ? 'protection is off' : 'there was no protection',
      deviations: [...mustSucceed('cdk deploy', ended), ...(await deviationsFrom(rehearsal, versions.unprotected))],
    };
  },
};
