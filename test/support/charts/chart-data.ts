import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

const FOLDER = process.env['PLATFORM_CHART_DATA'];

/** Ends the title of a comparison: it says in the report whether there was anything to compare with. */
export const COMPARED =
  FOLDER === undefined ? ' (SKIPPED: PLATFORM_CHART_DATA names no folder with published charts)' : '';

export type Tree = Readonly<Record<string, unknown>>;
const tree = z.record(z.string(), z.unknown());

/** What a chart’s publisher says of it. */
export interface PublishedChart {
  readonly version: string;
  readonly appVersion: string;
  readonly values: Tree;
  readonly schema: Tree | undefined;
}

const about = z.object({ version: z.string(), appVersion: z.string() });

/** The published chart of a name; undefined when there is no folder to read. */
export function publishedChart(name: string): PublishedChart | undefined {
  if (FOLDER === undefined) return undefined;
  const path = (file: string) => join(FOLDER, 'charts', name, file);
  if (!existsSync(path('Chart.yaml'))) throw new Error(`PLATFORM_CHART_DATA holds no charts/${name}/Chart.yaml`);
  const read = (file: string): unknown => parse(readFileSync(path(file), 'utf8'));
  return {
    ...about.parse(read('Chart.yaml')),
    values: tree.parse(read('values.yaml') ?? {}),
    schema: existsSync(path('values.schema.json')) ? tree.parse(read('values.schema.json')) : undefined,
  };
}

const definition = z.object({
  kind: z.literal('CustomResourceDefinition'),
  spec: z.object({
    group: z.string(),
    scope: z.enum(['Cluster', 'Namespaced']),
    names: z.object({ kind: z.string() }),
    versions: z.array(
      z.object({ name: z.string(), served: z.boolean(), schema: z.object({ openAPIV3Schema: tree }).optional() }),
    ),
  }),
});
export type Definition = z.output<typeof definition>['spec'];

/** The definition of a custom resource in any file of the folder; undefined when there is no folder to read. */
export function publishedDefinition(group: string, kind: string): Definition | undefined {
  if (FOLDER === undefined) return undefined;
  const known = definitions.get(`${group}/${kind}`) ?? readDefinition(FOLDER, group, kind);
  definitions.set(`${group}/${kind}`, known);
  return known;
}

const definitions = new Map<string, Definition>();

function readDefinition(folder: string, group: string, kind: string): Definition {
  const crds = join(folder, 'crds');
  const found = readdirSync(crds, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ya?ml|json)$/.test(file))
    .flatMap((file) => documentsAbout(kind, readFileSync(join(crds, file), 'utf8')))
    .find(({ spec }) => spec.group === group && spec.names.kind === kind);
  if (found === undefined) throw new Error(`PLATFORM_CHART_DATA defines no ${kind} of ${group} below crds/`);
  return found.spec;
}

/** Parsing all of it would take half a minute: only documents that name the kind are parsed. */
const documentsAbout = (kind: string, text: string) =>
  text
    .split(/^---.*$/m)
    .filter((document) => new RegExp(`"?kind"?: "?${kind}\\b`).test(document))
    .flatMap((document) => {
      const parsed = definition.safeParse(parse(document));
      return parsed.success ? [parsed.data] : [];
    });
