import type { Environment } from '../config/schema';
import type { Chart } from '../components/chart';
import type { Component } from '../components/component';

/** The operator’s own registry of charts and images. */
export type Registry = NonNullable<Environment['components']['registry']>;

/** What stands before a component’s repositories: `111122223333.dkr.ecr.eu-west-1.amazonaws.com/mirror/external-dns`. */
function home({ host, prefix, prefixes }: Registry, component: string): string {
  const own = Object.entries(prefixes).find(([name]) => name === component)?.[1];
  return `${host}/${own ?? `${prefix}${component}`}`;
}

/** A repository of images without its host: `external-dns/external-dns`. */
const pathOf = (repository: string): string => repository.slice(repository.indexOf('/') + 1);

/** Where an image’s copy is: the path that it has at home, behind the component’s prefix. */
export const mirroredRepository = (registry: Registry, component: string, repository: string): string =>
  `${home(registry, component)}/${pathOf(repository)}`;

/** Where a chart’s copy is. The last part must be the chart’s name: the function that installs it looks for a folder of that name. */
const mirroredChart = (registry: Registry, component: string, { name }: Chart): string =>
  `oci://${home(registry, component)}/charts/${name}`;

/** Where a component’s chart is pulled from: its home, or the operator’s own registry. */
export const chartRepository = ({ components: { registry } }: Environment, name: string, chart: Chart): string =>
  registry === undefined ? chart.repository : mirroredChart(registry, name, chart);

/** One thing to copy into the operator’s registry. */
export interface Mirrored {
  readonly component: string;
  readonly kind: 'chart' | 'image';
  /** With its version or tag. */
  readonly from: string;
  readonly to: string;
}

/** Everything that a private cluster must find in the operator’s registry. */
export const toMirror = (registry: Registry, components: readonly Component[]): Mirrored[] =>
  components.flatMap(({ name: component, chart }): Mirrored[] =>
    chart === undefined
      ? []
      : [
          {
            component,
            kind: 'chart',
            from: chart.repository.startsWith('oci://')
              ? `${chart.repository}:${chart.version}`
              : `${chart.repository} ${chart.name} ${chart.version}`,
            to: `${mirroredChart(registry, component, chart)}:${chart.version}`,
          },
          ...chart.images.map(({ repository, tag }) => ({
            component,
            kind: 'image' as const,
            from: `${repository}:${tag}`,
            to: `${mirroredRepository(registry, component, repository)}:${tag}`,
          })),
        ],
  );

/** Hosts from which charts and images come that are not the operator’s own. */
export const hostsOf = (components: readonly Component[]): string[] =>
  [
    ...new Set(
      components.flatMap(({ chart }) =>
        chart === undefined
          ? []
          : [new URL(chart.repository).host, ...chart.images.map(({ repository }) => repository.split('/')[0] ?? '')],
      ),
    ),
  ].sort();
