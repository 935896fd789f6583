import { CreateStackCommand } from '@aws-sdk/client-cloudformation';

import { RELEASES } from '../../../../lib/config/versions';
import { addons } from '../../../../scripts/kubernetes-upgrade/live/addons';
import { emulatedAccount } from '../../../support/emulated-account';
import { offer } from '../../preflight/support/offer';
import { makeCluster, OFFER } from '../support/account';

const account = emulatedAccount();

describe('addons', () => {
  it('reads each installed add-on with all that EKS offers of it, and of no other', async () => {
    await makeCluster(account, 'platform-test', '1.35');
    await offer(account, { ...OFFER, page: 7 });
    const AddonVersion = RELEASES['1.35'].addons.coredns;
    const Properties = { ClusterName: 'platform-test', AddonName: 'coredns', AddonVersion };
    const TemplateBody = JSON.stringify({ Resources: { A: { Type: 'AWS::EKS::Addon', Properties } } });
    await account
      .aws()
      .cloudFormation()
      .send(new CreateStackCommand({ StackName: 'addon', TemplateBody }));

    const [only, ...others] = await addons(account.aws(), 'platform-test');
    expect(others).toEqual([]);
    expect(only).toMatchObject({ name: 'coredns', version: AddonVersion, status: 'ACTIVE' });
    expect(only?.offers).toContainEqual({
      version: AddonVersion,
      runsOn: ['1.35', '1.36'],
      defaultOn: ['1.35', '1.36'],
    });
  });
});
