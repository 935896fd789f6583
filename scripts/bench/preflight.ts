import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CreateStackCommand, waitUntilStackCreateComplete } from '@aws-sdk/client-cloudformation';

import { CDK, ROOT } from '../assembly/run-cdk';
import { Aws } from '../aws/aws';
import { Processes } from '../process/processes';
import { CHECKS } from '../preflight/checks';
import { installPackages } from '../python/virtual-environment';
import { Emulator } from '../rehearse/emulator';
import { Failure } from '../terminal/failure';
import { readOptions } from '../terminal/read-options';
import { runCommand } from '../terminal/run-command';
import { markdownTable } from './markdown';
import { OTHER, OWN, placesOf } from './places';
import { runsIn } from './runs-in';
import { spreadOf } from './statistics';
import { writeTargets, type Place } from './targets';

const HELP = `Measures how long preflight takes for ever more targets, against an emulated AWS that answers late.

  node --require ./bin/typescript.cjs scripts/bench/preflight.ts
  ... --aws <path>     compare with a loop over "aws ssm get-parameter" of this AWS CLI
  ... --runs 5         runs of each, in turn, after a warm-up; 3 or more, default 3
  ... --help           show this text

Needs Python 3.11 or later. No time makes it fail. Exit code: 0; 1 when something measured does not end well; 2 the command line
means nothing.`;

const SIZES = [1, 10, 30];
const FEWEST_RUNS = 3;
const SECONDS_TO_ANSWER = 0.05;
const OF_BOOTSTRAP = CHECKS.map(({ id }) => id).filter((id) => id.startsWith('bootstrap-'));
/** All that these checks may ask. */
const SERVICES = ['sts', 'ec2', 'ssm', 's3', 'ecr', 'iam', 'cloudformation'];

const BOOTSTRAP_TEMPLATE = join(CDK, '..', '..', 'lib', 'api', 'bootstrap', 'bootstrap-template.yaml');

const environmentOf = (url: string, account: string): NodeJS.ProcessEnv => ({
  ...process.env,
  AWS_ENDPOINT_URL: url,
  AWS_ACCESS_KEY_ID: `account-${account}`,
  AWS_SECRET_ACCESS_KEY: 'rehearsal',
  AWS_REGION: 'us-east-1',
  AWS_EC2_METADATA_DISABLED: 'true',
});

async function bootstrap(url: string, { account, region }: Place): Promise<void> {
  const credentials = { accessKeyId: `account-${account}`, secretAccessKey: 'rehearsal' };
  const client = new Aws({ region, credentials, endpoint: url, answerWithin: 60_000 }).cloudFormation();
  const StackName = 'CDKToolkit';
  await client.send(
    new CreateStackCommand({
      StackName,
      TemplateBody: readFileSync(BOOTSTRAP_TEMPLATE, 'utf8'),
      Capabilities: ['CAPABILITY_NAMED_IAM'],
      Parameters: [
        { ParameterKey: 'TrustedAccounts', ParameterValue: account === OWN ? '' : OWN },
        {
          ParameterKey: 'CloudFormationExecutionPolicies',
          ParameterValue: 'arn:aws:iam::aws:policy/PowerUserAccess',
        },
      ],
    }),
  );
  await waitUntilStackCreateComplete({ client, maxWaitTime: 300, minDelay: 1, maxDelay: 1 }, { StackName });
}

/** From now on every answer comes late, also those to assumed roles, whose keys name no account. */
async function slowDown(url: string): Promise<void> {
  const refusals = SERVICES.map((service) => ({ service, kind: 'slow', seconds: SECONDS_TO_ANSWER }));
  for (const account of [OWN, OTHER, '']) {
    await fetch(`${url}/_rehearsal/refusals/${account}`, { method: 'PUT', body: JSON.stringify(refusals) });
  }
}

interface Variant {
  readonly title: string;
  readonly size: number;
  readonly run: () => void;
}

function run(title: string, command: string, words: readonly string[], env: NodeJS.ProcessEnv): void {
  const { status, stdout, stderr, error } = spawnSync(command, words, { cwd: ROOT, env, encoding: 'utf8' });
  if (error !== undefined) throw error;
  if (status !== 0)
    throw new Failure(`"${title}" ended with ${String(status)}:\n${stdout.slice(-2000)}${stderr.slice(-2000)}`);
}

/** The command, limited to some checks. */
function preflight(title: string, checks: readonly string[], url: string, folder: string, size: number): Variant {
  const assembly = join(folder, String(size));
  const command = [
    '--require',
    './bin/typescript.cjs',
    'scripts/preflight.ts',
    '--assembly',
    assembly,
    '--timeout',
    '60',
    '--only',
    checks.join(','),
  ];
  const env = environmentOf(url, OWN);
  return {
    title,
    size,
    run: () => {
      run(title, process.execPath, command, env);
    },
  };
}

/** What somebody writes in a minute: the one question, for one place after the other. */
function loop(url: string, aws: string, size: number): Variant {
  const title = 'a loop over “aws ssm get-parameter”';
  return {
    title,
    size,
    run: () => {
      for (const { account, region } of placesOf(size)) {
        const words = ['ssm', 'get-parameter', '--name', '/cdk-bootstrap/hnb659fds/version', '--region', region];
        run(title, aws, words, environmentOf(url, account));
      }
    },
  };
}

async function measure(url: string, folder: string, aws: string | undefined, runs: number): Promise<string> {
  for (const place of placesOf(Math.max(...SIZES))) await bootstrap(url, place);
  for (const size of SIZES) {
    const assembly = join(folder, String(size));
    mkdirSync(assembly);
    writeTargets(assembly, placesOf(size));
  }
  await slowDown(url);
  const variants = SIZES.flatMap((size) => [
    preflight('preflight, one question for each target', ['bootstrap-version'], url, folder, size),
    preflight('preflight, all checks of bootstrap', OF_BOOTSTRAP, url, folder, size),
    ...(aws === undefined ? [] : [loop(url, aws, size)]),
  ]);
  const seconds = new Map<Variant, number[]>(variants.map((variant) => [variant, []]));
  for (let round = 0; round <= runs; round += 1) {
    console.error(round === 0 ? 'warming up' : `round ${round} of ${runs}`);
    for (const [variant, series] of seconds) {
      const started = performance.now();
      variant.run();
      if (round > 0) series.push((performance.now() - started) / 1000);
    }
  }
  const cell = (title: string, size: number): string => {
    const [, series = []] = [...seconds].find(([one]) => one.title === title && one.size === size) ?? [];
    const { median, min, max } = spreadOf(series);
    return `${median.toFixed(2)} [${min.toFixed(2)}–${max.toFixed(2)}]`;
  };
  const titles = [...new Set(variants.map(({ title }) => title))];
  return markdownTable(
    ['Wall s for so many targets', ...SIZES.map(String)],
    titles.map((title) => [title, ...SIZES.map((size) => cell(title, size))]),
  );
}

void runCommand(HELP, async () => {
  const given = readOptions(process.argv.slice(2), {
    help: { type: 'boolean', short: 'h' },
    aws: { type: 'string' },
    runs: { type: 'string' },
  });
  if (given.help === true) {
    console.log(HELP);
    return 0;
  }
  const runs = runsIn(given.runs, FEWEST_RUNS);
  const processes = new Processes();
  const folder = mkdtempSync(join(tmpdir(), 'platform-bench-'));
  try {
    await installPackages(processes, (line) => {
      console.error(line);
    });
    const { url } = await Emulator.start(processes);
    console.log(await measure(url, folder, given.aws, runs));
    return 0;
  } finally {
    await processes.stopAll();
    rmSync(folder, { recursive: true });
  }
});
