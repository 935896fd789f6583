import { failed, passed, warning } from '../finding';
import type { UpgradeCheck } from '../upgrade-check';

/** EKS takes one change of a cluster at a time. */
export const ready: UpgradeCheck = {
  id: 'ready',
  explanation: 'The cluster is active, and EKS finds nothing wrong with it.',
  judge: ({ live: { controlPlane, planned } }) => {
    const { status, issues, version } = controlPlane;
    const state =
      status === 'ACTIVE'
        ? passed(`${planned.name} is active and runs ${version}`)
        : failed(
            `${planned.name} is ${status}: EKS changes one thing at a time`,
            `wait until it is active: aws eks wait cluster-active --name ${planned.name} --region ${planned.region}`,
          );
    const troubles = issues.map((issue) =>
      warning(
        `EKS reports ${issue}`,
        'mend it first: an upgrade needs subnets, security groups, key and role as they were',
      ),
    );
    return [state, ...troubles];
  },
};
