import { controlPlaneLogGroupName } from '../../../lib/config/names';
import { differs, type Check } from './check';

/** Every log group has a retention and a key; the control plane’s keeps its records as long as configured. */
export const logs: Check = (live, environment) => {
  const name = controlPlaneLogGroupName(environment);
  const controlPlane = live.logGroups.find(({ logGroupName }) => logGroupName === name);
  return [
    ...differs(`the retention of ${name}`, controlPlane?.retentionInDays, environment.cluster.logRetentionDays),
    ...live.logGroups.flatMap(({ logGroupName = '', retentionInDays, kmsKeyId }) => [
      ...(retentionInDays === undefined ? [`log group ${logGroupName} keeps its records for ever`] : []),
      ...(kmsKeyId === undefined ? [`log group ${logGroupName} has no key`] : []),
    ]),
  ];
};
