import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { readStacks, type AssemblyStack } from './assembly/read-stacks';
import { ROOT, runCdkSynth } from './assembly/run-cdk';
import { byRegion } from './lint-templates/by-region';
import { readMatches, type Match } from './lint-templates/matches';
import { textOf } from './lint-templates/text';
import { Processes } from './process/processes';
import { installPackages, programOf } from './python/virtual-environment';
import { readOptions } from './terminal/read-options';
import { Failure } from './terminal/failure';
import { runCommand } from './terminal/run-command';

const HELP = `Reads every template of every environment and of the pipeline with cfn-lint, and those of the fixtures in test/fixtures.

  npm run lint:templates                          all of them
  npm run lint:templates -- --assembly cdk.out    those of an assembly that is there
  npm run --silent lint:templates -- --json       one JSON document on standard output
  npm run lint:templates -- --help                show this text

Needs Python 3.11 or later. The first run installs cfn-lint, pinned, into .venv.
Warnings that are accepted stand in .cfnlintrc.yaml, each with its reason.

Exit code: 0 nothing was found; 1 something was; 2 the command line means nothing, or Python is not usable.

--json:
  version     1; another number when a property below changes its meaning or goes
  ok          true when the exit code is 0
  templates   how many were read
  matches     [{ rule, level, template, path, message }]`;

const OPTIONS = {
  help: { type: 'boolean', short: 'h', default: false },
  json: { type: 'boolean', default: false },
  assembly: { type: 'string' },
} as const;

const FIXTURES_APP = 'node --require ./bin/typescript.cjs test/fixtures/app.ts';

/** Every environment, every fixture, and what delivers them, synthesized into folders of their own. */
function synthesizeAll(folder: string): AssemblyStack[] {
  const apps = {
    environments: ['-c', 'environment=all'],
    fixtures: ['--app', FIXTURES_APP],
    pipeline: ['-c', 'pipeline=true'],
    'GitHub Actions': ['-c', 'github=true'],
  };
  return Object.entries(apps).flatMap(([name, options]) => {
    const output = join(folder, name);
    if (runCdkSynth(output, ['--no-validation', ...options]) !== 0)
      throw new Failure(`cdk synth failed for the ${name}: see above.`);
    // The stages of the pipeline hold the templates of the environments, which are read already.
    return readStacks(output).filter(({ template }) => dirname(template) === output);
  });
}

async function lint(processes: Processes, stacks: readonly AssemblyStack[]): Promise<Match[]> {
  const matches: Match[] = [];
  for (const [region, templates] of byRegion(stacks)) {
    const words = ['--format', 'json', '--regions', region, '--', ...templates];
    matches.push(...readMatches((await processes.run(programOf('cfn-lint'), words, { cwd: ROOT })).output));
  }
  return matches;
}

void runCommand(HELP, async () => {
  const { help, json, assembly } = readOptions(process.argv.slice(2), OPTIONS);
  if (help) {
    console.log(HELP);
    return 0;
  }
  const processes = new Processes();
  const folder = mkdtempSync(join(tmpdir(), 'platform-lint-'));
  try {
    await installPackages(processes, (line) => {
      console.error(line);
    });
    const stacks = assembly === undefined ? synthesizeAll(folder) : readStacks(assembly);
    const matches = await lint(processes, stacks);
    const ok = matches.length === 0;
    const report = { version: 1, ok, templates: stacks.length, matches };
    console.log(json ? JSON.stringify(report, null, 2) : textOf(stacks.length, matches));
    return ok ? 0 : 1;
  } finally {
    await processes.stopAll();
    rmSync(folder, { recursive: true, force: true });
  }
});
