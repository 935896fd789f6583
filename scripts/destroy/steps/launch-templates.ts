import { DeleteLaunchTemplateCommand, paginateDescribeLaunchTemplates, type LaunchTemplate } from '@aws-sdk/client-ec2';

import type { Place } from '../place';
import type { AwsStep } from '../step';
import { sweep } from '../sweep';

/** Deletes the launch templates that Karpenter makes and forgets. */
export const launchTemplates: AwsStep = {
  id: 'launch-templates',
  explanation: 'Launch templates that Karpenter has made',
  run: (place, how) =>
    sweep(
      {
        aws: place.aws,
        list: () => ofKarpenter(place),
        nameOf: ({ LaunchTemplateName = '' }) => `launch template ${LaunchTemplateName}`,
        remove: ({ LaunchTemplateId }) => place.aws.ec2().send(new DeleteLaunchTemplateCommand({ LaunchTemplateId })),
        byHand: ({ LaunchTemplateId = '' }) =>
          `aws ec2 delete-launch-template --launch-template-id ${LaunchTemplateId} --region ${place.region}`,
      },
      how,
    ),
};

async function ofKarpenter({ aws, clusters }: Place): Promise<LaunchTemplate[]> {
  if (clusters.length === 0) return [];
  const Filters = [{ Name: 'tag:karpenter.k8s.aws/cluster', Values: [...clusters] }];
  const found: LaunchTemplate[] = [];
  for await (const { LaunchTemplates = [] } of paginateDescribeLaunchTemplates({ client: aws.ec2() }, { Filters })) {
    found.push(...LaunchTemplates);
  }
  return found;
}
