import type { Problem } from '../problem';
import type { Capacity } from '../sections/capacity';
import type { Recovery } from '../sections/recovery';
import type { Rule } from './rule';

/** One problem for each entry that says what an earlier one said. */
const repeated = (path: string, entries: readonly (string | number)[]): Problem[] =>
  entries.flatMap((value, index) => {
    const first = entries.indexOf(value);
    return first === index
      ? []
      : [
          {
            path: `${path}[${String(index)}]`,
            value,
            rule: `must not repeat ${path}[${String(first)}]`,
            fix: 'remove it',
          },
        ];
  });

const door = ({ port, toPort = port, protocol }: { port: number; toPort?: number | undefined; protocol: string }) =>
  `${protocol} ${String(port)}-${String(toPort)}`;

function inCapacity(item: Capacity, path: string): Problem[] {
  switch (item.kind) {
    case 'managed-node-group':
    case 'self-managed-node-group':
      return [
        ...repeated(`${path}.instanceTypes`, item.instanceTypes),
        ...repeated(
          `${path}.taints`,
          item.taints.map(({ key, effect }) => `${key}:${effect}`),
        ),
      ];
    case 'fargate-profile':
      return repeated(`${path}.namespaces`, item.namespaces);
    case 'auto-mode':
      return repeated(`${path}.nodePools`, item.nodePools);
    case 'karpenter':
      return item.nodePools.flatMap((pool, index) => {
        const inPool = `${path}.nodePools[${String(index)}]`;
        return [
          ...repeated(`${inPool}.instanceCategories`, pool.instanceCategories),
          ...repeated(`${inPool}.architectures`, pool.architectures),
          ...repeated(`${inPool}.capacityTypes`, pool.capacityTypes),
          ...repeated(
            `${inPool}.taints`,
            pool.taints.map(({ key, effect }) => `${key}:${effect}`),
          ),
        ];
      });
  }
}

const inRecovery = ({ ports, imagePrefixes, secrets, dns }: Recovery): Problem[] => [
  ...repeated('recovery.ports', ports.map(door)),
  ...repeated('recovery.imagePrefixes', imagePrefixes),
  ...repeated('recovery.secrets', secrets),
  ...repeated('recovery.dns.hosts', dns?.hosts.map(({ name }) => name) ?? []),
];

export const noRepetition: Rule = {
  id: 'no-repetition',
  requirement: 'A list says each thing once.',
  check: ({ network, cluster, capacity, addons, alerting, cost, recovery }) => [
    ...repeated('network.extraEndpoints', network.extraEndpoints),
    ...repeated('network.workloadPorts', network.workloadPorts.map(door)),
    ...repeated(
      'network.egressPorts',
      network.egressPorts.map((entry) => `${door(entry)} to ${entry.cidr}`),
    ),
    ...repeated('cluster.endpoint.publicCidrs', cluster.endpoint.publicCidrs),
    ...capacity.flatMap((item, index) => inCapacity(item, `capacity[${String(index)}]`)),
    ...repeated('addons.exclude', addons.exclude),
    ...repeated('alerting.emails', alerting.emails),
    ...(recovery === undefined ? [] : inRecovery(recovery)),
    ...repeated('cost.emails', cost?.emails ?? []),
    ...repeated('cost.budget.actualPercent', cost?.budget?.actualPercent ?? []),
    ...repeated('cost.budget.forecastPercent', cost?.budget?.forecastPercent ?? []),
  ],
};
