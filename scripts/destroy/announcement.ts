import type { How } from './how';
import type { Standing } from './prepare';
import type { ReachedCluster } from './reach-clusters';
import { AFTER_CLUSTER, KUBERNETES_STEPS } from './steps';

/** Says what will be done, before anybody is asked. */
export function announcement(
  { layout, account, stacks, clusters, places, protections }: Standing,
  reached: readonly ReachedCluster[],
  { deleteData, removeFinalizers }: Pick<How, 'deleteData' | 'removeFinalizers'>,
): string {
  const kept = stacks.flatMap(({ resources }) => resources.filter(({ stays }) => stays)).length;
  const unreached = clusters.filter(
    ({ name, region }) => !reached.some((one) => one.name === name && one.region === region),
  );
  const list = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
  return [
    `This destroys ${layout.prefix} in account ${account}: ${places.map(({ region }) => region).join(', ')}.`,
    ...(stacks.length === 0 ? ['No stack of it stands; what may be left is looked for.'] : []),
    ...(protections.length === 0 ? [] : ['Protections:', ...list(protections.map(({ says }) => says))]),
    ...reached.flatMap(({ name, region }) => [
      `Through the Kubernetes API of ${name} in ${region}:`,
      ...list(KUBERNETES_STEPS.map(({ explanation }) => explanation)),
    ]),
    ...unreached.map(
      ({ name, region }) => `Not through the Kubernetes API of ${name} in ${region}, which is left out.`,
    ),
    'In AWS, by the tags of the cluster and in its VPC:',
    ...list(AFTER_CLUSTER.map(({ explanation }) => explanation)),
    ...(stacks.length === 0 ? [] : ['Then these stacks, in this order:']),
    ...list(stacks.map(({ name, region, status }) => `${name} in ${region}, ${status}`)),
    deleteData
      ? 'Volumes of the cluster and objects in buckets that are to go: deleted (--delete-data).'
      : 'Volumes that no claim holds stay, and a bucket that is to go must be empty (--delete-data deletes both).',
    ...(removeFinalizers ? ['Finalizers that nobody takes off are taken off (--remove-finalizers).'] : []),
    ...(kept === 0 ? [] : [`${kept} resources stay, as onDelete: 'retain' says; they are listed at the end.`]),
  ].join('\n');
}
