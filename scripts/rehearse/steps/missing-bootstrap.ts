import { mustFail } from '../must';
import type { Step } from '../rehearsal';
import { stackStates } from '../stack-state';

/** A region that nobody has bootstrapped: the CLI must say so before it makes anything. */
export const missingBootstrap: Step = {
  name: 'deploy without bootstrap',
  fault: true,
  async run({ cdk, awsIn, versions: { original } }) {
    const ended = await cdk.deploy(original.assembly);
    const states = await stackStates(awsIn, original);
    return {
      detail: 'refused; nothing was made',
      deviations: [
        ...mustFail('cdk deploy', ended, /bootstrap/i),
        ...states.flatMap((state) => (state === undefined ? [] : [`stack ${state.name} is ${state.status}`])),
      ],
    };
  },
};
