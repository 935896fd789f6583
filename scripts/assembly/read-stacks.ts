import { join } from 'node:path';
import { z } from 'zod';

import { assetManifest, type AssetManifest } from './asset-manifest';
import { bootstrapDemand, bootstrappedStack, type BootstrapDemand } from './bootstrap-demand';
import { readJson, readPart } from './read-json';

const artifact = z.object({
  type: z.string(),
  environment: z.string().optional(),
  dependencies: z.array(z.string()).default([]),
  properties: z.unknown().optional(),
});
const manifest = z.object({ artifacts: z.record(z.string(), artifact).default({}) });

const stackProperties = bootstrappedStack.extend({ templateFile: z.string(), stackName: z.string().optional() });
const nestedAssemblyProperties = z.object({ directoryName: z.string() });
const assetManifestProperties = z.object({ file: z.string() });
type Artifact = z.output<typeof artifact>;

/** One stack of a cloud assembly. */
export interface AssemblyStack {
  readonly name: string;
  /** Name of the stack that a nested stack belongs to. */
  readonly nestedIn: string | null;
  /** `null` when the template fits any. */
  readonly account: string | null;
  /** `null` when the template fits any. */
  readonly region: string | null;
  /** Path of its template. */
  readonly template: string;
  /** Names of the stacks that are deployed before it; a nested stack has none of its own. */
  readonly after: readonly string[];
  /** Null when it is deployed with nothing but the credentials at hand. */
  readonly bootstrap: BootstrapDemand | null;
}

const STACK = 'aws:cloudformation:stack';
const NESTED_TEMPLATE = '.nested.template.json';

/**
 * The stacks of a cloud assembly in the order of its manifest, each followed by its nested stacks, and those of the
 * assemblies inside it: one for each stage.
 *
 * @throws UnreadableAssemblyError
 */
export function readStacks(directory: string): AssemblyStack[] {
  const path = join(directory, 'manifest.json');
  const { artifacts } = readJson(path, manifest);

  const dependenciesOf = (one: Artifact, type: string): readonly (readonly [string, Artifact])[] =>
    one.dependencies.flatMap((id): [string, Artifact][] => {
      const found = artifacts[id];
      return found?.type === type ? [[id, found]] : [];
    });
  const nameOf = (id: string, { properties }: Artifact) => readPart(path, properties, stackProperties).stackName ?? id;

  return Object.entries(artifacts).flatMap(([id, one]) => {
    if (one.type === 'cdk:cloud-assembly') {
      return readStacks(join(directory, readPart(path, one.properties, nestedAssemblyProperties).directoryName));
    }
    if (one.type !== STACK) return [];
    const properties = readPart(path, one.properties, stackProperties);
    const assets = dependenciesOf(one, 'cdk:asset-manifest').map(([, { properties: asset }]) =>
      readJson(join(directory, readPart(path, asset, assetManifestProperties).file), assetManifest),
    );
    const stack = {
      name: nameOf(id, one),
      nestedIn: null,
      ...placeOf(one.environment),
      template: join(directory, properties.templateFile),
      after: dependenciesOf(one, STACK).map(([before, found]) => nameOf(before, found)),
      bootstrap: bootstrapDemand(properties, assets),
    };
    const nested = assets.flatMap(nestedTemplates);
    return [
      stack,
      ...nested.map((file) => ({
        ...stack,
        name: file.slice(0, -NESTED_TEMPLATE.length),
        nestedIn: stack.name,
        template: join(directory, file),
        after: [],
      })),
    ];
  });
}

/** The manifest does not name nested stacks: their templates are files among a stack’s assets. */
const nestedTemplates = ({ files }: AssetManifest): string[] =>
  Object.values(files).flatMap(({ source }) => (source.path?.endsWith(NESTED_TEMPLATE) === true ? [source.path] : []));

/** `aws://unknown-account/eu-west-1`, read. */
function placeOf(environment = ''): Pick<AssemblyStack, 'account' | 'region'> {
  const [account, region] = environment.replace(/^aws:\/\//, '').split('/');
  return { account: known(account), region: known(region) };
}

const known = (value = ''): string | null => (value === '' || value.startsWith('unknown-') ? null : value);
