import { warning } from '../finding';
import { about } from '../live/answer';
import type { UpgradeCheck } from '../upgrade-check';

/** A pod on Fargate keeps the kubelet that it was started with for as long as it lives. */
export const fargate: UpgradeCheck = {
  id: 'fargate',
  explanation: 'Pods on Fargate are known to keep their kubelet until somebody restarts them.',
  judge: ({ live: { fargateProfiles, planned }, next }) =>
    about(fargateProfiles, (profiles) =>
      profiles.length === 0
        ? []
        : [
            warning(
              `pods on Fargate (${profiles.join(', ')}) stay behind until they are restarted; which kubelet each has, only the Kubernetes API tells`,
              `after the upgrade to ${next}: kubectl rollout restart their workloads; now: kubectl get nodes -l eks.amazonaws.com/compute-type=fargate (aws eks update-kubeconfig --region ${planned.region} --name ${planned.name})`,
            ),
          ],
    ),
};
