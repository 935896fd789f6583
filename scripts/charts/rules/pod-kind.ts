import type { Rule } from '../rule';

/** The component says what kind of pods it has: that decides whether they find a place on the environment’s capacity. */
export const podKind: Rule = {
  name: 'pod-kind',
  check: ({ component, pods }) => {
    const hasDaemons = pods.some(({ kind }) => kind === 'DaemonSet');
    return [
      ...pods
        .filter(
          ({ kind }) => component.pods === undefined || (component.pods.kind === 'deployment' && kind === 'DaemonSet'),
        )
        .map(({ owner }) => ({
          object: owner,
          message: `makes pods where the component says ${component.pods === undefined ? 'that there are none' : 'that none is a DaemonSet’s'}; correct its \`pods\``,
        })),
      ...(component.pods !== undefined && (pods.length === 0 || (component.pods.kind === 'daemonset' && !hasDaemons))
        ? [
            {
              object: component.name,
              message: `renders no pods of the kind ${component.pods.kind}; correct its \`pods\``,
            },
          ]
        : []),
    ];
  },
};
