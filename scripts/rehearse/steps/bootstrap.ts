import { ACCOUNT } from '../emulator';
import { mustSucceed } from '../must';
import type { Step } from '../rehearsal';

/** `cdk bootstrap` for every account and region of the assembly. */
export const bootstrap: Step = {
  name: 'bootstrap',
  async run({ cdk, region: own, versions: { original } }) {
    const places = new Map(
      original.stacks.map(({ account, region }) => {
        const place = { account: account ?? ACCOUNT, region: region ?? own };
        return [`aws://${place.account}/${place.region}`, place];
      }),
    );
    const deviations: string[] = [];
    for (const [name, { account, region }] of places) {
      const ended = await cdk.bootstrap(original.assembly, account, region);
      deviations.push(...mustSucceed(`cdk bootstrap ${name}`, ended));
    }
    return { detail: [...places.keys()].join(', '), deviations };
  },
};
