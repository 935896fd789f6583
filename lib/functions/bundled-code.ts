import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { buildSync } from 'esbuild';

const LAMBDA = join(__dirname, '..', '..', 'lambda');

/** What was bundled already: the same process asks for each environment. */
const bundles = new Map<string, Uint8Array>();

/** One file with everything in it, the AWS SDK too: what was tested is what runs, whatever the runtime brings. */
function bundle(name: string): Uint8Array {
  const known = bundles.get(name);
  if (known !== undefined) return known;
  const { outputFiles } = buildSync({
    entryPoints: [join(LAMBDA, name, 'handler.ts')],
    absWorkingDir: LAMBDA,
    bundle: true,
    minify: true,
    keepNames: true, // errors are logged by their names
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    write: false,
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (file === undefined) throw new TypeError(`esbuild made nothing of lambda/${name}`);
  bundles.set(name, file.contents);
  return file.contents;
}

/**
 * The code of a function in `lambda/`, bundled with esbuild in this process: no Docker, no npx, no network, and the same
 * bytes from the same sources. Nothing is bundled for `cdk ls` or `cdk destroy`, which do not look at it.
 *
 * @param name folder in `lambda/`; its `handler.ts` exports `handler`
 * @throws Error with esbuild’s messages when the code cannot be bundled
 */
export const bundledCode = (name: string): lambda.Code =>
  lambda.Code.fromAsset(join(LAMBDA, name), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('unused'), // the CDK asks for one, and never looks at it after `local`
      local: {
        tryBundle(folder) {
          mkdirSync(folder, { recursive: true });
          writeFileSync(join(folder, 'index.js'), bundle(name));
          return true;
        },
      },
    },
  });
