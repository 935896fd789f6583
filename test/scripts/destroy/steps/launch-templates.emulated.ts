import { CreateLaunchTemplateCommand } from '@aws-sdk/client-ec2';

import { launchTemplates } from '../../../../scripts/destroy/steps/launch-templates';
import { emulatedAccount } from '../../../support/emulated-account';
import { fastHow } from '../support/how';
import { placeIn } from '../support/place';

const aws = emulatedAccount().aws();

test('launch templates of Karpenter go', async () => {
  for (const [name, cluster] of [
    ['ours', 'platform-dev'],
    ['theirs', 'platform-prod'],
  ] as const) {
    await aws.ec2().send(
      new CreateLaunchTemplateCommand({
        LaunchTemplateName: name,
        LaunchTemplateData: { ImageId: 'ami-12c6146b' },
        TagSpecifications: [
          { ResourceType: 'launch-template', Tags: [{ Key: 'karpenter.k8s.aws/cluster', Value: cluster }] },
        ],
      }),
    );
  }
  expect(await launchTemplates.run(placeIn(aws), fastHow())).toStrictEqual({
    did: ['deleted launch template ours'],
    stuck: [],
  });
});
