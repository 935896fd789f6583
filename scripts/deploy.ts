import { runOnAssembly } from './assembly/run-on-assembly';
import { processReach } from './aws/process-reach';
import { parseArguments, type DeployArguments } from './deploy/arguments';
import { runCdk } from './deploy/cdk';
import { deploy } from './deploy/deploy';
import { environmentOf } from './deploy/environment-of';
import { textOf, type Report } from './deploy/report';
import { preflight } from './preflight/preflight';
import { Progress } from './preflight/progress';
import { confirm } from './terminal/confirm';

const HELP = `Deploys one environment, second Region included: checks everything first, shows what will change, asks, deploys, and
looks whether what stands is what was checked.

  npm run deploy                                    the default environment
  npm run deploy -- --environment prod              another one
  npm run deploy -- --environment dev --suffix pr12 a second copy beside the first
  npm run deploy -- --environment prod --plan       check and show, and stop before anything is changed
  npm run deploy -- --environment prod --yes        without being asked; so does CI=true
  npm run deploy -- --assembly <folder>             stacks that are synthesized already
  npm run --silent deploy -- --json                 one JSON document on standard output
  npm run deploy -- --help                          show this text

  -c <key>=<value>     any context that the app takes
  --concurrency <n>    stacks at a time, as far as they do not wait for each other; 4 unless given
  --role <name>        read through the role of this name in each account; "lookup" is the one that bootstrap made.
                       Default: the credentials at hand, and in other accounts the lookup role
  --allow-unchecked    go on although something could not be checked; what failed always stops
  --unlock             show the lock that somebody else has left, and delete it

What fails can be run again: stacks that stand already stay as they are. Two deployments of one environment at the same
time are refused. It takes any credentials that the AWS SDK finds; docs/deploy.md says which permissions they need.

Exit code: 0 deployed and verified, or shown with --plan; 1 something failed, or nobody agreed; 2 it could not be tried, or
the command line means nothing.

--json:
  version  1; another number when a property below changes its meaning or goes
  ok       true when everything was done
  phases   [{ name, result, seconds, details }], result "done", "failed" or "declined"; the first that is not done is the last
  stacks   [{ name, account, region, status, outputs, deviations }] as they stand; empty when nothing was deployed
  next     what to do next`;

const say = (line: string): void => {
  console.error(line);
};

async function check(assembly: string, role: string | undefined) {
  const progress = new Progress(process.stderr);
  const options = { only: [], role, trust: [], timeoutSeconds: 8, onProgress: progress.tell };
  try {
    return await preflight(assembly, { ...options, ...processReach() });
  } finally {
    progress.end();
  }
}

function deployed(given: DeployArguments, assembly: string): Promise<Report> {
  const isAgreed = given.yes || process.env['CI'] === 'true';
  return deploy({
    assembly,
    environment: environmentOf(assembly),
    command: ['npm run deploy --', ...process.argv.slice(2)].join(' '),
    ...processReach(),
    role: given.role,
    concurrency: given.concurrency,
    allowUnchecked: given.allowUnchecked,
    plan: given.plan,
    unlock: given.unlock,
    say,
    preflight: (folder) => check(folder, given.role),
    cdk: runCdk,
    confirm: (question) =>
      isAgreed ? Promise.resolve(true) : confirm(question, { input: process.stdin, output: process.stderr }),
  });
}

async function run(given: DeployArguments, folder: string): Promise<number> {
  const report = await deployed(given, folder);
  console.log(given.json ? JSON.stringify(report, null, 2) : `\n${textOf(report)}`);
  return report.ok ? 0 : 1;
}

void runOnAssembly(HELP, parseArguments, run);
