import { join } from 'node:path';

import { assemblyOf, reportOf, templateWith, violationOf } from '../support/assembly';
import { runScript } from '../support/run-script';
import { inFolder, type Files } from '../support/temp-folder';

/** An app in place of ours: it copies a cloud assembly to where the CLI wants it. */
const APP = `require('node:fs').cpSync(process.argv[2], process.env.CDK_OUTDIR, { recursive: true });
process.exitCode = Number(process.argv[3] ?? 0);`;

const synthesize = (files: Files, exitCode: number, ...words: readonly string[]) =>
  inFolder({ 'app.cjs': APP, 'made/keep': '', ...files }, (folder) => {
    const app = `node ${join(folder, 'app.cjs')} ${join(folder, 'made')} ${exitCode}`;
    return runScript('synth.ts', '--app', app, '--output', join(folder, 'out'), ...words);
  });

const below = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));

describe('npm run synth', () => {
  test('exits with 0 and prints the summary', () => {
    const { status, stdout } = synthesize(below('made', assemblyOf(templateWith(3))), 0);
    expect(stdout).toMatch(/\nOne +eu-west-1 +any +3 of 500/);
    expect(status).toBe(0);
  });

  test('prints nothing but one JSON document when asked', () => {
    const { status, stdout } = synthesize(below('made', assemblyOf(templateWith(3))), 0, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, ok: true, stacks: [{ name: 'One', resources: 3 }] });
    expect(status).toBe(0);
  });

  test('exits with 1 for a finding in a stage, which the CLI passes over', () => {
    const stage = { type: 'cdk:cloud-assembly', properties: { directoryName: 'Stage', displayName: 'Stage' } };
    const { status, stdout } = synthesize(
      {
        'made/manifest.json': { version: '55.0.0', artifacts: { Stage: stage } },
        'made/validation-report.json': reportOf([violationOf('error', 'Stage/One/A')]),
        ...below('made/Stage', assemblyOf(templateWith(1))),
      },
      0,
    );
    expect(stdout).toMatch(/ERROR Pack::rule\n {2}Stage\/One\/A/);
    expect(status).toBe(1);
  });

  test('exits with 1 when the app refuses, and adds one line to what it said', () => {
    const { status, stdout, stderr } = synthesize({}, 1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/\nSynthesis failed: correct what is named above[^\n]*\n$/);
    expect(stderr).not.toMatch(/\n +at /);
    expect(status).toBe(1);
  });

  test('exits with 1 when what was written cannot be read', () => {
    const broken = below('made', assemblyOf({}, { 'validation-report.json': 'oops' }));
    const { status, stderr } = synthesize(broken, 0);
    expect(stderr).toMatch(/validation-report\.json is not JSON/);
    expect(stderr).not.toMatch(/\n +at /);
    expect(status).toBe(1);
  });

  test('exits with 2 for a command line that means nothing', () => {
    const { status, stderr } = runScript('synth.ts', '--output');
    expect(stderr).toMatch(/^--output needs a folder/);
    expect(status).toBe(2);
  });

  test('explains itself', () => {
    const { status, stdout } = runScript('synth.ts', '--help');
    expect(stdout).toMatch(/npm run synth -- -c environment=prod/);
    expect(status).toBe(0);
  });
});
