import { failed, passed, type Finding } from '../finding';
import { about } from '../live/answer';
import type { LiveNodeGroup } from '../live/node-groups';
import { hasArrived, type Question } from '../question';
import { skewOf } from '../skew';
import type { UpgradeCheck } from '../upgrade-check';

/**
 * Managed groups follow in the same deployment. EKS refuses to upgrade a control plane that one of them is behind.
 *
 * @see https://docs.aws.amazon.com/eks/latest/APIReference/API_UpdateClusterVersion.html
 */
export const nodeGroups: UpgradeCheck = {
  id: 'node-groups',
  explanation: 'Every managed node group is active, and runs the version of the control plane.',
  judge: (question) =>
    about(question.live.nodeGroups, (groups) =>
      groups.flatMap((group) => [...judgeState(question, group), judgeVersion(question, group)]),
    ),
};

function judgeState({ live: { planned } }: Question, { name, status, issues }: LiveNodeGroup): Finding[] {
  if (status === 'ACTIVE') return [];
  const wait = `aws eks wait nodegroup-active --cluster-name ${planned.name} --nodegroup-name ${name} --region ${planned.region}`;
  const why = issues.length === 0 ? '' : ` (${issues.join('; ')})`;
  return [failed(`node group ${name} is ${status}${why}`, `mend it, or wait: ${wait}`)];
}

function judgeVersion(question: Question, { name, version, releaseVersion }: LiveNodeGroup): Finding {
  const { from, next, live } = question;
  const { name: cluster, region } = live.planned;
  const runs = `node group ${name} runs ${version} (${releaseVersion})`;
  if (skewOf(version, next) === 'same') return passed(`${runs} already`);
  if (skewOf(version, next) === 'ahead') {
    return failed(
      `${runs}: ahead of ${next}, which Kubernetes does not allow`,
      'find out who changed it: no upgrade does',
    );
  }
  if (hasArrived(question) || version === from) {
    return passed(`${runs}: the deployment replaces its nodes after the control plane`);
  }
  return failed(
    `${runs}, and the control plane ${from}: EKS upgrades no control plane that a managed node group is behind`,
    `aws eks update-nodegroup-version --cluster-name ${cluster} --nodegroup-name ${name} --region ${region}`,
  );
}
