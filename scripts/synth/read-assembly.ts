import { join } from 'node:path';
import { z } from 'zod';

import { readJson, readPart } from './read-json';
import { readTemplate } from './read-template';
import type { StackSummary } from './stack-summary';

const artifact = z.object({
  type: z.string(),
  environment: z.string().optional(),
  dependencies: z.array(z.string()).default([]),
  properties: z.unknown().optional(),
});
const manifest = z.object({ artifacts: z.record(z.string(), artifact).default({}) });

const stackProperties = z.object({ templateFile: z.string(), stackName: z.string().optional() });
const nestedAssemblyProperties = z.object({ directoryName: z.string() });
const assetManifestProperties = z.object({ file: z.string() });
const assetManifest = z.object({
  files: z.record(z.string(), z.object({ source: z.object({ path: z.string().optional() }) })).default({}),
});

const NESTED_TEMPLATE = '.nested.template.json';

/**
 * The stacks of a cloud assembly in the order of its manifest, each followed by its nested stacks, and those of the
 * assemblies inside it: one for each stage.
 *
 * @throws UnreadableAssemblyError
 */
export function readAssembly(directory: string): StackSummary[] {
  const path = join(directory, 'manifest.json');
  const { artifacts } = readJson(path, manifest);
  return Object.entries(artifacts).flatMap(([id, artifact]) => {
    if (artifact.type === 'aws:cloudformation:stack') {
      const assets = artifact.dependencies.flatMap((dependency) => {
        const { type, properties } = artifacts[dependency] ?? {};
        return type === 'cdk:asset-manifest' ? [readPart(path, properties, assetManifestProperties).file] : [];
      });
      const properties = readPart(path, artifact.properties, stackProperties);
      return readStack(directory, { name: id, ...placeOf(artifact.environment), ...properties }, assets);
    }
    if (artifact.type !== 'cdk:cloud-assembly') return [];
    return readAssembly(join(directory, readPart(path, artifact.properties, nestedAssemblyProperties).directoryName));
  });
}

type Stack = Pick<StackSummary, 'name' | 'account' | 'region'> & z.output<typeof stackProperties>;

function readStack(directory: string, stack: Stack, assets: readonly string[]): StackSummary[] {
  const { stackName: name = stack.name, account, region } = stack;
  const summaryOf = (named: string, nestedIn: string | null, file: string): StackSummary => ({
    name: named,
    nestedIn,
    account,
    region,
    ...readTemplate(join(directory, file)),
  });
  const nested = assets.flatMap((file) => nestedTemplates(join(directory, file)));
  return [
    summaryOf(name, null, stack.templateFile),
    ...nested.map((file) => summaryOf(file.slice(0, -NESTED_TEMPLATE.length), name, file)),
  ];
}

/** The manifest does not name nested stacks: their templates are files among a stack’s assets. */
const nestedTemplates = (path: string): string[] =>
  Object.values(readJson(path, assetManifest).files).flatMap(({ source }) =>
    source.path?.endsWith(NESTED_TEMPLATE) === true ? [source.path] : [],
  );

/** `aws://unknown-account/eu-west-1`, read. */
function placeOf(environment = ''): Pick<StackSummary, 'account' | 'region'> {
  const [account, region] = environment.replace(/^aws:\/\//, '').split('/');
  return { account: known(account), region: known(region) };
}

const known = (value = ''): string | null => (value === '' || value.startsWith('unknown-') ? null : value);
