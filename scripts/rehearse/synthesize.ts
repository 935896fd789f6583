import { join } from 'node:path';

import { readStacks } from '../assembly/read-stacks';
import { Failure } from '../terminal/failure';
import { lastWords, type Cdk } from './cdk';
import { ACCOUNT } from './emulator';
import type { Version } from './rehearsal';
import { configurationOf, type VariantName } from './variants';

const VARIANT_APP = 'node --require ./bin/typescript.cjs scripts/rehearse/variant-app.ts';

/**
 * Synthesizes a variant of an environment for the account of the emulator: the original with the app itself.
 *
 * @throws Failure with what the CLI said
 */
export async function synthesize(cdk: Cdk, folder: string, name: string, variant: VariantName): Promise<Version> {
  const assembly = join(folder, variant);
  const app = variant === 'original' ? [] : ['--app', VARIANT_APP, '-c', `variant=${variant}`, '--no-validation'];
  const { status, output } = await cdk.run('synth', '--quiet', '-c', `environment=${name}`, '-o', assembly, ...app);
  if (status !== 0) throw new Failure(`cdk synth failed:\n${lastWords(output)}`);
  return { environment: configurationOf(name, ACCOUNT, variant), assembly, stacks: readStacks(assembly) };
}
