import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';

import { parseArguments } from './bench/arguments';
import { markdownOf, type Report } from './bench/report';
import { rounds } from './bench/rounds';
import { rowsOf } from './bench/rows';
import { measure } from './bench/run';
import { takeProfile } from './bench/take-profile';
import { appAlone, UNVALIDATED, VALIDATED, variants } from './bench/variants';
import { UsageError } from './terminal/usage-error';
import { runCommand } from './terminal/run-command';

const HELP = `Measures how long the platform takes to synthesize, how much memory it needs, and where the time goes.

  npm run bench                              print Markdown
  npm run bench -- --runs 9                  runs of each variant, in turn; default and least 5
  npm run bench -- --yardstick <folder>      compare with eks-blueprints, installed and compiled in that folder
                                             ("npm ci && npx tsc" there); or name it in PLATFORM_YARDSTICK
  npm run --silent bench -- --json           one JSON document on standard output
  npm run bench -- --help                    show this text

No time makes it fail. Exit code: 0; 1 when something measured does not synthesize; 2 the command line means nothing.`;

function usable(yardstick: string | undefined): string | undefined {
  if (yardstick === undefined) return undefined;
  const folder = resolve(yardstick);
  if (existsSync(join(folder, 'dist', 'bin', 'blueprint.js'))) return folder;
  throw new UsageError(`${yardstick} holds no dist/bin/blueprint.js: run "npm ci && npx tsc" there first`);
}

function bench(yardstick: string | undefined, runs: number): Report {
  const measured = variants(yardstick);
  const results = rounds(measured, runs, measure, (message) => {
    console.error(message);
  });
  const profiled = [UNVALIDATED, VALIDATED].map((validation) => appAlone('dev', validation));
  return {
    version: 1,
    machine: `Node.js ${process.version}, ${process.platform}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'CPU'}`,
    runs,
    yardstickMeasured: yardstick !== undefined,
    rows: rowsOf(measured, results),
    profiles: profiled.map((variant) => ({ title: variant.title, areas: takeProfile(variant) })),
  };
}

void runCommand(HELP, () => {
  const { help, json, runs, yardstick } = parseArguments(process.argv.slice(2), process.env['PLATFORM_YARDSTICK']);
  if (help) {
    console.log(HELP);
    return 0;
  }
  const report = bench(usable(yardstick), runs);
  console.log(json ? JSON.stringify(report, null, 2) : markdownOf(report));
  return 0;
});
