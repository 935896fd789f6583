import type { LaunchTemplateVersion } from '@aws-sdk/client-ec2';
import type { Nodegroup } from '@aws-sdk/client-eks';

import { differs, outsideTier, type Check } from './check';

/** Managed groups as configured, and every launch template with IMDSv2, one hop, and encrypted gp3 volumes. */
export const nodeGroups: Check = (live, environment) => {
  const configured = environment.capacity.filter((item) => item.kind === 'managed-node-group');
  return [
    ...differs(
      'the managed node groups',
      live.nodegroups.map(nameOf).sort(),
      configured.map(({ name }) => name).sort(),
    ),
    ...configured.flatMap(({ name, minSize, maxSize, instanceTypes }) => {
      const group = live.nodegroups.find((one) => nameOf(one) === name);
      if (group === undefined) return [];
      return [
        ...differs(
          `the size of ${name}`,
          [group.scalingConfig?.minSize, group.scalingConfig?.maxSize],
          [minSize, maxSize],
        ),
        ...differs(`the instance types of ${name}`, group.instanceTypes, instanceTypes),
        ...outsideTier(`managed node group ${name}`, group.subnets ?? [], 'private', live),
      ];
    }),
    ...live.launchTemplates.flatMap(launchTemplate),
  ];
};

/** The name that the configuration gives a group; the one in EKS is made by CloudFormation. */
const nameOf = ({ labels }: Nodegroup): string => labels?.['node-group'] ?? '';

function launchTemplate({ LaunchTemplateName: name = '', LaunchTemplateData: data }: LaunchTemplateVersion): string[] {
  const { MetadataOptions: metadata, BlockDeviceMappings: volumes = [] } = data ?? {};
  return [
    ...differs(`IMDSv2 of ${name}`, metadata?.HttpTokens, 'required'),
    ...differs(`the hop limit of ${name}`, metadata?.HttpPutResponseHopLimit, 1),
    ...(volumes.length === 0 ? [`launch template ${name} leaves its volumes to the image`] : []),
    ...volumes.flatMap(({ DeviceName = '', Ebs }) => [
      ...differs(`the encryption of ${DeviceName} of ${name}`, Ebs?.Encrypted, true),
      ...differs(`the type of ${DeviceName} of ${name}`, Ebs?.VolumeType, 'gp3'),
    ]),
  ];
}
