import { differs, type Check } from './check';

/** Managed groups as configured, and every launch template with IMDSv2, one hop, and encrypted gp3 volumes. */
export const nodeGroups: Check = (live, environment) => {
  const configured = environment.capacity.filter((item) => item.kind === 'managed-node-group');
  const privateSubnets = new Set(
    live.subnets.filter(({ MapPublicIpOnLaunch }) => MapPublicIpOnLaunch === false).map(({ SubnetId }) => SubnetId),
  );
  return [
    ...differs('the number of managed node groups', live.nodegroups.length, configured.length),
    ...configured.flatMap(({ name, minSize, maxSize, instanceTypes }) => {
      const group = live.nodegroups.find(({ labels }) => labels?.['node-group'] === name);
      if (group === undefined) return [`managed node group ${name} is missing`];
      return [
        ...differs(
          `the size of ${name}`,
          [group.scalingConfig?.minSize, group.scalingConfig?.maxSize],
          [minSize, maxSize],
        ),
        ...differs(`the instance types of ${name}`, group.instanceTypes, instanceTypes),
        ...differs(
          `the subnets of ${name} that are not ours`,
          group.subnets?.filter((id) => !privateSubnets.has(id)),
          [],
        ),
      ];
    }),
    ...live.launchTemplates.flatMap(({ LaunchTemplateName = '', LaunchTemplateData: data }) => [
      ...differs(`IMDSv2 of ${LaunchTemplateName}`, data?.MetadataOptions?.HttpTokens, 'required'),
      ...differs(`the hop limit of ${LaunchTemplateName}`, data?.MetadataOptions?.HttpPutResponseHopLimit, 1),
      ...(data?.BlockDeviceMappings ?? [{}]).flatMap(({ DeviceName = 'no volume', Ebs }) => [
        ...differs(`the encryption of ${DeviceName} of ${LaunchTemplateName}`, Ebs?.Encrypted, true),
        ...differs(`the type of ${DeviceName} of ${LaunchTemplateName}`, Ebs?.VolumeType, 'gp3'),
      ]),
    ]),
  ];
};
