import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { assemblyOf } from '../support/assembly';
import { runScript } from '../support/run-script';
import { inFolder, type Files } from '../support/temp-folder';

const template = (name: string) => ({
  Resources: {
    Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: name } },
    Role: { Type: 'AWS::IAM::Role', Properties: { RoleName: name } },
  },
});

const below = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));

const SIDES: Files = { ...below('old', assemblyOf(template('a'))), ...below('new', assemblyOf(template('b'))) };

/** Compares two assemblies in a folder, with the waivers of the folder. */
const guard = (folder: string, ...words: readonly string[]) =>
  runScript(
    'guard.ts',
    ...['--against', join(folder, 'old'), '--assembly', join(folder, 'new')],
    ...['--waivers', join(folder, 'waivers.json'), ...words],
  );

describe('npm run guard', () => {
  test('exits with 0 when nothing is lost', () => {
    inFolder({ ...SIDES, ...below('new', assemblyOf(template('a'))) }, (folder) => {
      const { status, stdout } = guard(folder);
      expect(stdout).toMatch(/^Stack .*\nOne +0 +0 +0 +0 +0\n\nNothing that holds state/);
      expect(status).toBe(0);
      expect(existsSync(join(folder, 'waivers.json'))).toBe(false);
    });
  });

  test('exits with 1 when something would be lost, until it is accepted; then the waiver counts', () => {
    inFolder(SIDES, (folder) => {
      const failed = guard(folder);
      expect(failed.stdout).toMatch(/^FAIL One\/Topic would be replaced\n/);
      expect(failed.stdout).toContain('One: AWS::IAM::Role would be replaced');
      expect(failed.status).toBe(1);

      const accepted = guard(folder, '--accept', 'Topic', '--reason', 'Nobody subscribes yet');
      expect(accepted.stdout).toContain('One/Topic would be replaced: Nobody subscribes yet');
      expect(accepted.status).toBe(0);
      expect(readFileSync(join(folder, 'waivers.json'), 'utf8')).toContain('"TopicName": "\\"a\\" becomes \\"b\\""');

      expect(guard(folder).status).toBe(0);
    });
  });

  test('reports a waiver that covers nothing, and drops it when asked', () => {
    inFolder(SIDES, (folder) => {
      guard(folder, '--accept', 'Topic', '--reason', 'Nobody subscribes yet');
      const same = ['--against', join(folder, 'new')];
      expect(guard(folder, ...same).stdout).toMatch(/cover nothing any more.*\n {2}One\/Topic: Nobody subscribes yet/);
      expect(guard(folder, ...same, '--prune').status).toBe(0);
      expect(readFileSync(join(folder, 'waivers.json'), 'utf8')).toContain('"waivers": []');
    });
  });

  test('prints nothing but one JSON document when asked', () => {
    inFolder(SIDES, (folder) => {
      const { status, stdout } = guard(folder, '--json');
      expect(JSON.parse(stdout)).toMatchObject({
        version: 1,
        ok: false,
        findings: [{ stack: 'One', logicalId: 'Topic', effect: 'replace' }],
        harmless: [{ logicalId: 'Role' }],
      });
      expect(status).toBe(1);
    });
  });

  test('exits with 2 for a waiver of what is no finding, and writes nothing', () => {
    inFolder(SIDES, (folder) => {
      const { status, stderr } = guard(folder, '--accept', 'Role', '--reason', 'It does not matter');
      expect(stderr).toMatch(/^--accept Role: this is no finding\. Findings are: One\/Topic\n/);
      expect(status).toBe(2);
      expect(existsSync(join(folder, 'waivers.json'))).toBe(false);
    });
  });

  test('exits with 2 for a command line that means nothing', () => {
    const { status, stderr } = runScript('guard.ts');
    expect(stderr).toMatch(/^--against is missing/);
    expect(status).toBe(2);
  });

  test.each([
    ['an assembly', { 'old/One.template.json': 'oops' }, /One\.template\.json is not JSON/],
    ['the waivers', { 'waivers.json': 'oops' }, /waivers\.json is not JSON/],
  ])('exits with 1 when it cannot read %s', (_, files, message) => {
    inFolder({ ...SIDES, ...files }, (folder) => {
      const { status, stderr } = guard(folder);
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/\n +at /);
      expect(status).toBe(1);
    });
  });

  test('explains itself', () => {
    const { status, stdout } = runScript('guard.ts', '--help');
    expect(stdout).toMatch(/npm run guard -- --against main/);
    expect(status).toBe(0);
  });
});
