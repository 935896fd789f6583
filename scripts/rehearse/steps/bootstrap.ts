import { ACCOUNT } from '../emulator';
import { mustSucceed } from '../must';
import type { Step } from '../rehearsal';

/** `cdk bootstrap` for every account and region of the assembly. */
export const bootstrap: Step = {
  name: 'bootstrap',
  async run({ cdk, region: own, versions: { original } }) {
    const places = new Set(
      original.stacks.map(({ account, region }) => JSON.stringify([account ?? ACCOUNT, region ?? own])),
    );
    const deviations: string[] = [];
    for (const place of places) {
      const [account, region] = JSON.parse(place) as [string, string];
      deviations.push(
        ...mustSucceed(
          `cdk bootstrap aws://${account}/${region}`,
          await cdk.bootstrap(original.assembly, account, region),
        ),
      );
    }
    return { detail: `${places.size} of ${places.size} places`, deviations };
  },
};
