import { UpdateClusterVersionCommand } from '@aws-sdk/client-eks';

import { watch } from '../../../../scripts/kubernetes-upgrade/apply/watch';
import { emulatedAccount } from '../../../support/emulated-account';
import { makeCluster } from '../support/account';

const account = emulatedAccount();

/** What is told in three looks, with something that happens after the first. */
async function told(meanwhile: () => Promise<unknown> = () => Promise.resolve()): Promise<readonly string[]> {
  const said: string[] = [];
  let looks = 0;
  await watch(account.freshAws(), 'platform-test', () => looks === 3, {
    say: (line) => said.push(line),
    pause: async () => {
      looks += 1;
      if (looks === 1) await meanwhile();
    },
  });
  return said;
}

describe('watch', () => {
  it('tells each state once, and the update that begins meanwhile', async () => {
    await makeCluster(account, 'platform-test', '1.35');
    const upgrade = new UpdateClusterVersionCommand({ name: 'platform-test', version: '1.36' });
    expect(await told(() => account.aws().eks().send(upgrade))).toEqual([
      'platform-test: ACTIVE, Kubernetes 1.35',
      'platform-test: ACTIVE, Kubernetes 1.36',
      expect.stringMatching(/^platform-test: VersionUpdate \S+ is Successful$/),
    ]);
  });

  it('says nothing of updates that ended before', async () => {
    expect(await told()).toEqual(['platform-test: ACTIVE, Kubernetes 1.36']);
  });

  it('goes on when AWS does not answer a look', async () => {
    await account.refuse({ service: 'eks', kind: 'denied' });
    expect(await told()).toEqual([]);
  });
});
