import type { Pod } from '../pods';
import { containersOf } from '../pods';
import type { Rule } from '../rule';

const problemsOf = (pod: Pod): string[] => {
  const { spec } = pod;
  return [
    ...(['hostNetwork', 'hostPID', 'hostIPC'] as const)
      .filter((name) => spec[name] === true)
      .map((name) => `shares a namespace with the node; set ${name} to false`),
    ...(spec.volumes ?? [])
      .filter((volume) => 'hostPath' in volume)
      .map(({ name }) => `mounts a folder of the node as ${name}; use another kind of volume`),
    ...containersOf(pod).flatMap(({ name, ports }) =>
      (ports ?? [])
        .filter(({ hostPort }) => hostPort !== undefined && hostPort !== null && hostPort !== 0)
        .map(({ hostPort }) => `takes port ${String(hostPort)} of the node for ${name}; use a Service`),
    ),
  ];
};

/** A pod that shares something with its node has the node’s permissions. */
export const noHostAccess: Rule = {
  name: 'no-host-access',
  check: ({ pods }) => pods.flatMap((pod) => problemsOf(pod).map((message) => ({ object: pod.owner, message }))),
};
