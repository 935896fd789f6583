import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { App } from 'aws-cdk-lib';

import cdk from '../../cdk.json';

/** CDK’s context as the command line would pass it, with nothing bundled or staged and no traces that change with an edit. */
const CONTEXT = {
  ...cdk.context,
  'aws:cdk:bundling-stacks': [],
  'aws:cdk:disable-asset-staging': true,
  'aws:cdk:enable-path-metadata': false,
  'aws:cdk:enable-asset-metadata': false,
};

const folders: string[] = [];

/** An App with the flags of cdk.json, writing to a folder that goes when the tests end. */
export function testApp(context: Readonly<Record<string, unknown>> = {}): App {
  const outdir = mkdtempSync(join(tmpdir(), 'platform-test-'));
  folders.push(outdir);
  return new App({
    outdir,
    analyticsReporting: false,
    builtinCloudFormationValidation: false,
    context: { ...CONTEXT, ...context },
  });
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
