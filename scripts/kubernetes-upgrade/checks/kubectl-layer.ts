import { KUBECTL_MINOR, kubectlLayerFor } from '../../../lib/config/versions';
import { failed, passed } from '../finding';
import { minorNumber } from '../minor';
import { isInMatrix } from '../target-addons';
import type { UpgradeCheck } from '../upgrade-check';

/** kubectl may be one minor older or newer than the API server: https://kubernetes.io/releases/version-skew-policy/ */
export const kubectlLayer: UpgradeCheck = {
  id: 'kubectl-layer',
  explanation: 'The kubectl that installs charts is at most one minor from the new control plane.',
  judge: ({ next, live: { planned } }) => {
    // That the matrix does not know the version is said by another check.
    if (!isInMatrix(next)) return [];
    const { kubectlLayer: chosen } = planned.environment.cluster;
    const layer = chosen ?? kubectlLayerFor(next);
    const says = `kubectl of layer ${layer} with Kubernetes ${next}`;
    const fits = Math.abs(KUBECTL_MINOR[layer] - minorNumber(next)) <= 1;
    return [
      fits
        ? passed(says)
        : failed(
            `${says} is more than one minor apart`,
            `take cluster.kubectlLayer out of the environment, or write '${kubectlLayerFor(next)}'`,
          ),
    ];
  },
};
