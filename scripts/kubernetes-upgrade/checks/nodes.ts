import { failed, passed, warning, type Finding } from '../finding';
import { about } from '../live/answer';
import type { LiveNode, NodeOrigin } from '../live/nodes';
import type { Question } from '../question';
import { KUBELET_MINORS_BEHIND, skewOf } from '../skew';
import type { UpgradeCheck } from '../upgrade-check';

/** What becomes of the nodes of each origin. */
const FUTURE: Readonly<Record<NodeOrigin, string>> = {
  managed: 'its group replaces it',
  'self-managed': 'the deployment replaces them one after the other, without draining',
  karpenter: 'Karpenter replaces them by itself once its node class chooses newer images',
};

/** Nodes of every origin, by the images that they were started from: what the kubelet itself says takes the Kubernetes API. */
export const nodes: UpgradeCheck = {
  id: 'nodes',
  explanation: 'No running EC2 node is too far behind the new control plane, whoever runs it.',
  judge: (question) =>
    about(question.live.nodes, (list) => [...byGroup(list)].flatMap(([, group]) => judgeGroup(question, group))),
};

/** Nodes of one origin, group and version say the same. */
function byGroup(list: readonly LiveNode[]): Map<string, LiveNode[]> {
  const groups = new Map<string, LiveNode[]>();
  for (const node of list) {
    const key = [node.origin, node.group, node.version ?? ''].join('/');
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  return groups;
}

function judgeGroup({ next, live: { planned } }: Question, group: readonly LiveNode[]): Finding[] {
  const [first] = group;
  if (first === undefined) return [];
  const { origin, version } = first;
  const who = `${group.length} ${origin} ${group.length === 1 ? 'node' : 'nodes'} of ${first.group}`;
  const look = `kubectl get nodes tells; kubectl comes from: aws eks update-kubeconfig --region ${planned.region} --name ${planned.name}`;
  const ids = group.map(({ id }) => id).join(', ');
  if (version === undefined) {
    return [warning(`${who} (${ids}): the name of the image tells no Kubernetes version`, look)];
  }
  switch (skewOf(version, next)) {
    case 'ahead':
      return [
        failed(
          `${who} (${ids}) were started from an image of ${version}, ahead of ${next}`,
          `find out what started them; ${look}`,
        ),
      ];
    case 'too-far-behind':
      return [
        failed(
          `${who} (${ids}) were started from an image of ${version}, more than ${KUBELET_MINORS_BEHIND} minors behind ${next}`,
          'replace them first: drain each with kubectl, then end the instance',
        ),
      ];
    case 'same':
      return [passed(`${who} run ${version} already`)];
    case 'behind':
      return [passed(`${who} run ${version}: ${FUTURE[origin]}`)];
  }
}
