import type { Rule } from './rule';

function repeated(entries: readonly { readonly path: string; readonly value: string }[], what: string) {
  return entries
    .filter(({ value }, index) => entries.findIndex((entry) => entry.value === value) !== index)
    .map(({ path, value }) => ({
      path,
      value,
      rule: `must be unique among all ${what}`,
      fix: 'choose another, or remove the entry if it says the same',
    }));
}

export const uniqueNames: Rule = {
  id: 'unique-names',
  requirement: 'Names that stand for different things differ.',
  check({ capacity, cluster, network }) {
    const access = (['admins', 'viewers'] as const).flatMap((list) =>
      cluster[list].map((principal, index) => ({ principal, path: `cluster.${list}[${String(index)}]` })),
    );
    return [
      ...repeated(
        capacity.flatMap((item, index) => {
          const path = `capacity[${String(index)}]`;
          if (item.kind !== 'karpenter') return 'name' in item ? [{ path: `${path}.name`, value: item.name }] : [];
          return item.nodePools.map(({ name }, pool) => ({
            path: `${path}.nodePools[${String(pool)}].name`,
            value: name,
          }));
        }),
        'capacity',
      ),
      ...repeated(
        access.map(({ principal, path }) => ({ path: `${path}.name`, value: principal.name })),
        'admins and viewers',
      ),
      ...repeated(
        access.map(({ principal, path }) => ({ path: `${path}.principalArn`, value: principal.principalArn })),
        'admins and viewers: EKS has one access entry for each principal',
      ),
      ...repeated(
        network.peers.map(({ name }, index) => ({ path: `network.peers[${String(index)}].name`, value: name })),
        'peers',
      ),
    ];
  },
};
