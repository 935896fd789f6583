import type { Problem } from '../problem';
import type { Environment } from '../schema';
import type { AllowedTraffic, Namespace } from '../sections/namespaces';
import type { Rule } from './rule';

/** Namespaces that Kubernetes and EKS make, and keep to themselves. */
const isReserved = (name: string): boolean =>
  name === 'default' || name.startsWith('kube-') || name === 'amazon-cloudwatch' || name === 'aws-observability';

function ofTraffic({ namespace, cidr, port, toPort }: AllowedTraffic, path: string): Problem[] {
  const problems: Problem[] = [];
  if ((namespace === undefined) === (cidr === undefined)) {
    problems.push({
      path,
      value: { namespace, cidr },
      rule: 'must name exactly one of namespace and cidr',
      fix: 'write one of the two; write an entry for each if both may',
    });
  }
  if (toPort !== undefined && toPort < port) {
    problems.push({
      path: `${path}.toPort`,
      value: toPort,
      rule: `must be at least port (${String(port)})`,
      fix: 'write the smaller port first',
    });
  }
  return problems;
}

function ofNamespace(namespace: Namespace, path: string, { cluster, namespaces }: Environment): Problem[] {
  const { name, containerDefaults, editors, viewers, allow } = namespace;
  const problems: Problem[] = allow.flatMap((traffic, index) => ofTraffic(traffic, `${path}.allow[${String(index)}]`));
  if (isReserved(name)) {
    problems.push({
      path: `${path}.name`,
      value: name,
      rule: 'must not be a namespace of Kubernetes or EKS',
      fix: 'choose a name of your own',
    });
  }
  if (namespaces.find((other) => other.name === name) !== namespace) {
    problems.push({
      path: `${path}.name`,
      value: name,
      rule: 'must be unique among all namespaces',
      fix: 'choose another name, or join the two entries',
    });
  }
  if (containerDefaults.memoryLimitMiB < containerDefaults.memoryMiB) {
    problems.push({
      path: `${path}.containerDefaults.memoryLimitMiB`,
      value: containerDefaults.memoryLimitMiB,
      rule: `must be at least memoryMiB (${String(containerDefaults.memoryMiB)}): Kubernetes refuses every pod otherwise`,
      fix: 'raise it, or lower memoryMiB',
    });
  }
  const everywhere = [...cluster.admins, ...cluster.viewers].map(({ principalArn }) => principalArn);
  for (const [list, principals] of [
    ['editors', editors],
    ['viewers', viewers],
  ] as const) {
    principals.forEach((principal, index) => {
      const at = `${path}.${list}[${String(index)}]`;
      if (everywhere.includes(principal)) {
        problems.push({
          path: at,
          value: principal,
          rule: 'must not have access to the whole cluster too: EKS has one access entry for each principal',
          fix: 'remove it here, or from cluster.admins and cluster.viewers',
        });
      }
      if (principals.indexOf(principal) !== index || (list === 'viewers' && editors.includes(principal))) {
        problems.push({
          path: at,
          value: principal,
          rule: 'must stand once in a namespace: who may edit may look as well',
          fix: 'remove it',
        });
      }
    });
  }
  return problems;
}

export const workloadNamespaces: Rule = {
  id: 'workload-namespaces',
  requirement: 'Namespaces have names of their own, can hold pods, and say who is let in without saying it twice.',
  check: (environment) =>
    environment.namespaces.flatMap((namespace, index) =>
      ofNamespace(namespace, `namespaces[${String(index)}]`, environment),
    ),
};
