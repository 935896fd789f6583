import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

import type { Chart } from '../../lib/components/chart';
import type { Component } from '../../lib/components/component';
import type { Environment } from '../../lib/config/schema';
import { chartValues } from '../../lib/installation/chart-values';
import { Failure } from '../terminal/failure';
import { exampleValueFacts } from './example-facts';
import type { ChartPaths } from './find-charts';
import type { Helm } from './helm';
import { manifestsIn, type Manifest } from './manifests';
import { podsIn } from './pods';
import type { Rendered } from './rule';

/** A component that is a chart, in an environment that installs it. */
export interface Installed {
  readonly environment: Environment;
  readonly component: Component & { readonly chart: Chart };
}

/** A rendered chart, or what Helm says of why there is none. */
export type Rendering = Rendered | { readonly refused: string };

/** What Helm makes of a chart and values, told apart by both: environments share most of it. */
type Known = Map<string, readonly Manifest[] | string>;

/** Renders charts with one Helm, each different rendering once. */
export class Renderer {
  private readonly known: Known = new Map();
  private readonly versions = new Map<string, string>();

  constructor(
    private readonly helm: Helm,
    private readonly charts: ChartPaths,
    private readonly folder: string,
  ) {}

  render({ environment, component }: Installed): Rendering {
    const { chart, name, namespace } = component;
    const path = this.charts.get(chart.name) ?? '';
    const version = `${environment.cluster.version}.0`;
    const values = JSON.stringify(chartValues(component, exampleValueFacts(environment, component)));
    const key = [name, version, values].join('\n');
    const made = this.known.get(key) ?? this.template(name, path, namespace.name, version, values);
    this.known.set(key, made);
    if (typeof made === 'string') return { refused: made };
    return { environment, component, chartVersion: this.versionOf(path), manifests: made, pods: podsIn(made) };
  }

  private template(release: string, chart: string, namespace: string, kubernetes: string, values: string) {
    const file = join(this.folder, 'values.json');
    writeFileSync(file, values);
    const words = ['--namespace', namespace, '--kube-version', kubernetes, '--values', file];
    const { ok, output, said } = this.helm.run('template', release, chart, ...words, '--include-crds', '--skip-tests');
    return ok ? manifestsIn(output) : said;
  }

  private versionOf(path: string): string {
    const known = this.versions.get(path);
    if (known !== undefined) return known;
    const { ok, output, said } = this.helm.run('show', 'chart', path);
    if (!ok) throw new Failure(`${path} is no chart: ${said}`);
    const { version } = z.object({ version: z.string() }).parse(parse(output));
    this.versions.set(path, version);
    return version;
  }
}
