import { passed, warning, type Finding } from '../finding';
import { about } from '../live/answer';
import type { OfferedVersion } from '../live/offered-versions';
import { hasArrived, type Question } from '../question';
import type { UpgradeCheck } from '../upgrade-check';

/**
 * A control plane goes back by UpdateClusterVersion alone. Source: Amazon EKS User Guide, "Roll back a cluster".
 */
export const wayBack: UpgradeCheck = {
  id: 'way-back',
  explanation: 'What can be undone, for how long, and what stands in the way of it.',
  judge: (question) => (hasArrived(question) ? [] : about(question.live.offered, (list) => [judgeWay(question, list)])),
};

function judgeWay({ from, next, live: { planned, controlPlane } }: Question, list: readonly OfferedVersion[]): Finding {
  const calendar = list.find(({ version }) => version === from);
  if (calendar?.status === 'EXTENDED_SUPPORT' && controlPlane.supportType !== 'EXTENDED') {
    return warning(
      `no way back from ${next}: ${from} is in extended support, and supportType is ${controlPlane.supportType}`,
      'write cluster.supportType EXTENDED and deploy it first, if going back must be possible',
    );
  }
  return passed(
    `for seven days the control plane goes back from ${next} with: aws eks update-cluster-version --name ${planned.name} --kubernetes-version ${from} --region ${planned.region}. CloudFormation never does, not even when it rolls its stack back`,
  );
}
