import { spawnSync } from 'node:child_process';

import { CDK, ROOT } from './assembly/run-cdk';
import { runOnAssembly } from './assembly/run-on-assembly';
import { processReach } from './aws/process-reach';
import { parseArguments, type PreflightArguments } from './preflight/arguments';
import { bootstrapArguments, bootstrapCommand, type BootstrapWords } from './preflight/bootstrap-words';
import { bootstrapsFor } from './preflight/bootstraps-for';
import { CHECKS, FIRST } from './preflight/checks';
import { preflight, type Preflight } from './preflight/preflight';
import { Progress } from './preflight/progress';
import { textOf } from './preflight/text';
import { confirm } from './terminal/confirm';

const HELP = `Checks every account and Region that the platform is deployed to, before anything is. It only reads.

  npm run preflight                                 the default environment
  npm run preflight -- --environment prod           another one; a list such as dev,prod; or all
  npm run preflight -- -c suffix=pr12               any context that the app takes
  npm run preflight -- --assembly <folder>          stacks that are synthesized already
  npm run preflight -- --only bootstrap-version     only some checks, joined by commas
  npm run preflight -- --fix                        run "cdk bootstrap" where it mends a failure, after asking
  npm run preflight -- --fix --yes                  the same without being asked
  npm run --silent preflight -- --json              one JSON document on standard output
  npm run preflight -- --help                       show this text

  --role <name>       read through the role of this name in each account; "lookup" is the one that bootstrap made.
                      Default: the credentials at hand, and in other accounts the lookup role
  --trust <account>   an account that may deploy, beside the one that runs this; repeatable
  --timeout <seconds> how long AWS may take for one answer; 8 unless given

Checks:
${[...FIRST, ...CHECKS].map(({ id, explanation }) => `  ${id}\n      ${explanation}`).join('\n')}

The permissions that it takes: docs/preflight.md.

Exit code: 0 ready, perhaps with warnings; 1 a check failed; 2 something could not be checked, or the command line means
nothing.

--json:
  version   1; another number when a property below changes its meaning or goes
  ok        true when the exit code is 0
  exitCode  0, 1 or 2
  seconds   how long it took
  targets   [{ account, region, stacks }]
  counts    { passed, warning, failed, unknown, not-run }
  results   worst first: [{ account, region, check, outcome, says, command, byHand }]
            outcome "failed", "unknown" (no answer: says why), "not-run", "warning" or "passed"; command mends it, or
            byHand says what a person does; both may be null`;

async function check(given: PreflightArguments, assembly: string): Promise<Preflight> {
  const progress = new Progress(process.stderr);
  try {
    return await preflight(assembly, {
      ...processReach(),
      only: given.only,
      role: given.role,
      trust: given.trust,
      timeoutSeconds: given.timeoutSeconds,
      onProgress: progress.tell,
    });
  } finally {
    progress.end();
  }
}

/** Runs `cdk bootstrap`; what it says goes to standard error. */
function runBootstrap(words: BootstrapWords): boolean {
  console.error(`\n${bootstrapCommand(words)}`);
  const { status, error } = spawnSync(process.execPath, [CDK, ...bootstrapArguments(words), '--no-notices'], {
    cwd: ROOT,
    stdio: ['inherit', 2, 'inherit'],
  });
  if (error !== undefined) throw error;
  return status === 0;
}

/** Mends what `cdk bootstrap` mends in the account of the credentials, and nothing else; true when something was mended. */
async function fix(given: PreflightArguments, { caller, results }: Preflight): Promise<boolean> {
  const all = bootstrapsFor(results);
  // Bootstrap takes the credentials at hand as they are: there is no role yet that would let them in.
  const calls = all.filter(({ account }) => account === caller);
  for (const words of all.filter(({ account }) => account !== caller)) {
    console.error(`Run this with credentials of account ${words.account}:\n  ${bootstrapCommand(words)}`);
  }
  if (calls.length === 0) return false;
  const question = `Run these?\n${calls.map((words) => `  ${bootstrapCommand(words)}`).join('\n')}\n`;
  if (!given.yes && !(await confirm(question, { input: process.stdin, output: process.stderr }))) return false;
  return calls.map(runBootstrap).some((isDone) => isDone);
}

const IDS = CHECKS.map(({ id }) => id);

async function run(given: PreflightArguments, assembly: string): Promise<number> {
  let found = await check(given, assembly);
  if (given.fix && (await fix(given, found))) found = await check(given, assembly);
  console.log(given.json ? JSON.stringify(found.report, null, 2) : textOf(found.report));
  return found.report.exitCode;
}

void runOnAssembly(HELP, (commandLine) => parseArguments(commandLine, IDS), run);
