import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { checkCommands, EXPORTED } from '../../../lib/delivery/check-commands';
import { inFolder } from '../../support/temp-folder';
import { assemblyOf } from '../../support/assembly';

interface World {
  readonly preflight?: number;
  readonly diff?: number;
  readonly broadens?: boolean;
  readonly guard?: number;
}

/** Runs the commands as CodeBuild does, one shell for all of them, with stand-ins for npm and npx. */
function check({ preflight = 0, diff = 0, broadens = false, guard = 0 }: World) {
  return inFolder(assemblyOf({}), (folder) => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    const program = (name: string, body: string) => {
      writeFileSync(join(bin, name), `#!/bin/sh\n${body}\n`);
      chmodSync(join(bin, name), 0o755);
    };
    program(
      'npm',
      `case "$3" in preflight) exit ${preflight};; guard) echo "guard says $*"; exit ${guard};; esac; exit 9`,
    );
    program(
      'npx',
      `case "$*" in *broadening*) exit ${broadens ? 1 : 0};; *--method\\ template*) echo "diff of $*"; exit ${diff};; esac; exit 9`,
    );
    const script = [
      ...checkCommands('cdk.out/assembly-prod').map((command) => `${command}\n[ $? -eq 0 ] || exit 1`),
      ...EXPORTED.map((name) => `printenv ${name}`),
    ].join('\n');
    const { status, stdout } = spawnSync('bash', ['-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: `${bin}:${process.env['PATH'] ?? ''}`, CODEBUILD_BUILD_URL: 'https://example.com/build/1' },
    });
    const said = stdout.trim().split('\n').slice(-EXPORTED.length);
    const report = (name: string) => readFileSync(join(folder, 'reports', name), 'utf8');
    return { status, stdout, said, reports: status === 0 ? ['diff.txt', 'guard.txt', 'verdict.txt'].map(report) : [] };
  });
}

describe('the check of a stage', () => {
  it('lets pass what loses nothing and broadens nothing', () => {
    const { status, said, reports } = check({});
    expect(status).toBe(0);
    expect(said).toEqual(['Nothing is lost; no permission broadens.', 'no', 'https://example.com/build/1']);
    expect(reports).toEqual([
      'diff of cdk diff --app cdk.out/assembly-prod --method template --fail-on never\n',
      'guard says run --silent guard -- --against deployed --assembly cdk.out/assembly-prod --role lookup\n',
      'Nothing is lost; no permission broadens.\n',
    ]);
  });

  it.each<[string, World, string]>([
    ['a loss', { guard: 1 }, 'The guard reports a LOSS; no permission broadens.'],
    ['a broader permission', { broadens: true }, 'Nothing is lost; permissions BROADEN.'],
    [
      'what could not be checked',
      { preflight: 2 },
      'Nothing is lost; no permission broadens; preflight could NOT check all.',
    ],
    ['both', { guard: 1, broadens: true }, 'The guard reports a LOSS; permissions BROADEN.'],
  ])('calls for attention on %s, and leaves the decision to somebody', (_, world, verdict) => {
    const { status, said } = check(world);
    expect(status).toBe(0);
    expect(said).toEqual([verdict, 'yes', 'https://example.com/build/1']);
  });

  it.each<[string, World]>([
    ['a target is not ready', { preflight: 1 }],
    ['the differences cannot be told', { diff: 1 }],
    ['the guard cannot judge', { guard: 2 }],
  ])('fails when %s', (_, world) => {
    expect(check(world).status).toBeGreaterThan(0);
  });

  it('says nothing that would break the words of an approval', () => {
    for (const world of [{}, { guard: 1, broadens: true }]) expect(check(world).said[0]).not.toMatch(/[,"'{}#]/);
  });
});
