import { UpdateClusterVersionCommand } from '@aws-sdk/client-eks';

import { describeUpdate, updateIds } from '../../../../scripts/kubernetes-upgrade/live/updates';
import { emulatedAccount } from '../../../support/emulated-account';
import { makeCluster } from '../support/account';

const account = emulatedAccount();

describe('updates', () => {
  it('are listed and described once a control plane has changed', async () => {
    await makeCluster(account, 'platform-test', '1.35');
    expect(await updateIds(account.aws(), 'platform-test')).toEqual([]);
    await account
      .aws()
      .eks()
      .send(new UpdateClusterVersionCommand({ name: 'platform-test', version: '1.36' }));
    const [id = ''] = await updateIds(account.aws(), 'platform-test');
    expect(await describeUpdate(account.aws(), 'platform-test', id)).toEqual({
      id,
      type: 'VersionUpdate',
      status: 'Successful',
      errors: [],
    });
  });
});
