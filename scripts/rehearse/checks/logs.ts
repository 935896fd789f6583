import { controlPlaneLogGroupName, flowLogGroupName } from '../../../lib/config/names';
import { differs, type Check } from './check';

/** Every log group has a retention and a key; those of the control plane and of the flow log keep their records as long as configured. */
export const logs: Check = (live, environment) => {
  const configured = [
    { name: controlPlaneLogGroupName(environment), days: environment.cluster.logRetentionDays },
    { name: flowLogGroupName(environment), days: environment.network.flowLogRetentionDays },
  ];
  return [
    ...configured.flatMap(({ name, days }) => {
      const group = live.logGroups.find(({ logGroupName }) => logGroupName === name);
      if (group === undefined) return [`log group ${name} is missing`];
      return differs(`the retention of ${name}`, group.retentionInDays ?? days, days);
    }),
    ...live.logGroups.flatMap(({ logGroupName = '', retentionInDays, kmsKeyId }) => [
      ...(retentionInDays === undefined ? [`log group ${logGroupName} keeps its records for ever`] : []),
      ...(kmsKeyId === undefined ? [`log group ${logGroupName} has no key`] : []),
    ]),
  ];
};
