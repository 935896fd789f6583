import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { runCdkSynth } from '../../../scripts/assembly/run-cdk';
import { assemblyOf, templateWith } from '../../support/assembly';
import { inFolder, type Files } from '../../support/temp-folder';

/** An app that copies the assembly beside it. */
const APP = `require('node:fs').cpSync('made', process.env.CDK_OUTDIR, { recursive: true });
process.exitCode = Number(process.argv[2]);`;

const checkout = (exitCode: number): Files => ({
  'cdk.json': { app: `node app.cjs ${exitCode}` },
  'app.cjs': APP,
  ...Object.fromEntries(
    Object.entries(assemblyOf(templateWith(1))).map(([path, content]) => [`made/${path}`, content] as const),
  ),
});

describe(runCdkSynth, () => {
  test('runs the app of another checkout when it is given one', () => {
    inFolder(checkout(0), (folder) => {
      const output = join(folder, 'out');
      expect(runCdkSynth(output, [], folder)).toBe(0);
      expect(existsSync(join(output, 'manifest.json'))).toBe(true);
    });
  });

  test('gives another exit code when the app fails', () => {
    inFolder(checkout(3), (folder) => {
      expect(runCdkSynth(join(folder, 'out'), [], folder)).not.toBe(0);
    });
  });
});
