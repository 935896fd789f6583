import { componentsOf } from '../../lib/components';
import type { Component } from '../../lib/components/component';
import type { Environment } from '../../lib/config/schema';
import type { KubectlLayer } from '../../lib/config/versions';
import type { HelmRelease } from './arguments';
import { chartsIn, pullCharts } from './find-charts';
import { Helm, layerOf } from './helm';
import { Renderer, type Installed } from './render';
import type { Seen } from './report';
import { CHART_RULES } from './rules';

/** What to render, and with what. */
export interface CheckOptions {
  readonly environments: readonly Environment[];
  /** Folder with charts; undefined: they are pulled. */
  readonly from: string | undefined;
  readonly helm: HelmRelease | undefined;
  /** An empty folder for what is made on the way. */
  readonly folder: string;
  readonly tell: (line: string) => void;
}

const isChart = (component: Component): component is Installed['component'] => component.chart !== undefined;

/** Renders every chart of every environment, and holds the rules against what comes out. */
export function checkCharts({ environments, from, helm: release, folder, tell }: CheckOptions): Seen[] {
  const installed = environments.map((environment) => ({
    environment,
    components: componentsOf(environment).filter(isChart),
  }));
  const charts = [...new Set(installed.flatMap(({ components }) => components.map(({ chart }) => chart)))];
  const helms = new Map<KubectlLayer, Helm>();
  const helmOf = (environment: Environment): Helm => {
    const layer = layerOf(environment, release);
    const helm = helms.get(layer) ?? new Helm(folder, layer);
    helms.set(layer, helm);
    return helm;
  };
  const [first] = environments;
  if (first === undefined) return [];
  const paths = from === undefined ? pullCharts(folder, charts, helmOf(first)) : chartsIn(from, charts);
  const renderers = new Map<Helm, Renderer>();
  return installed.flatMap(({ environment, components }) => {
    const helm = helmOf(environment);
    const renderer = renderers.get(helm) ?? new Renderer(helm, paths, folder);
    renderers.set(helm, renderer);
    tell(
      `${environment.name}: ${components.length} charts, Kubernetes ${environment.cluster.version}, Helm ${helm.version}`,
    );
    return components.map((component) => ({
      environment: environment.name,
      helm: helm.version,
      component: component.name,
      ...look(renderer, { environment, component }),
    }));
  });
}

function look(renderer: Renderer, installed: Installed): Pick<Seen, 'chart' | 'version' | 'pods' | 'broken'> {
  const { chart } = installed.component;
  const rendering = renderer.render(installed);
  const about = { chart: chart.name, version: chart.version };
  if ('refused' in rendering) {
    return { ...about, pods: [], broken: [{ rule: 'renders', object: chart.name, message: rendering.refused }] };
  }
  return {
    ...about,
    pods: rendering.pods.map((pod) => JSON.stringify(pod)),
    broken: CHART_RULES.flatMap(({ name, check }) => check(rendering).map((broken) => ({ rule: name, ...broken }))),
  };
}
