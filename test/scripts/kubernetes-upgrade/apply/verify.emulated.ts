import { UpdateClusterVersionCommand } from '@aws-sdk/client-eks';

import { verify } from '../../../../scripts/kubernetes-upgrade/apply/verify';
import { valid } from '../../../support/configuration';
import { emulatedAccount } from '../../../support/emulated-account';
import { makeCluster } from '../support/account';

const account = emulatedAccount();
const planned = (name: string) => ({ environment: valid, region: 'us-east-1', name, stack: 'one', isSecond: false });

describe('verify', () => {
  it('looks until everything has arrived', async () => {
    await makeCluster(account, 'platform-soon', '1.35', '1.35');
    let pauses = 0;
    const pause = async (): Promise<void> => {
      pauses += 1;
      if (pauses > 1) return;
      await account
        .aws()
        .eks()
        .send(new UpdateClusterVersionCommand({ name: 'platform-soon', version: '1.36' }));
    };
    // The node group does not follow by itself.
    expect(await verify(account.aws(), planned('platform-soon'), '1.36', pause)).toEqual([
      'node group system of platform-soon is ACTIVE and runs 1.35',
    ]);
    expect(pauses).toBe(19);
  });

  it('does not pause where everything is there', async () => {
    await makeCluster(account, 'platform-there', '1.36');
    const pause = jest.fn(() => Promise.resolve());
    expect(await verify(account.aws(), planned('platform-there'), '1.36', pause)).toEqual([]);
    expect(pause).not.toHaveBeenCalled();
  });

  it('does not take a cluster that is gone, or that nobody may see, for one that has arrived', async () => {
    const pause = () => Promise.resolve();
    expect(await verify(account.aws(), planned('platform-gone'), '1.36', pause)).toEqual(['platform-gone is gone']);
    await account.refuse({ service: 'eks', kind: 'denied' });
    expect(await verify(account.aws(), planned('platform-there'), '1.36', pause)).toEqual([
      expect.stringContaining('may not eks:DescribeCluster'),
    ]);
  });
});
