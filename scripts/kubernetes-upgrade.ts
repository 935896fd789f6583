import { setTimeout } from 'node:timers/promises';

import { ConfigurationError } from '../lib/config/problem';
import { namePrefix } from '../lib/config/names';
import type { Environment } from '../lib/config/schema';
import { selectEnvironments } from '../lib/config/select';
import type { Aws } from './aws/aws';
import { locked } from './aws/locked';
import { processReach } from './aws/process-reach';
import { Session } from './aws/session';
import { sentenceOf, troubleOf } from './aws/trouble';
import { openAssembly } from './assembly/with-assembly';
import { runCdk } from './deploy/cdk';
import { readStackTemplates } from './guard/read-stack-templates';
import { apply } from './kubernetes-upgrade/apply/apply';
import { demandConfigured } from './kubernetes-upgrade/apply/configured';
import { deployWords } from './kubernetes-upgrade/apply/deploy-words';
import { parseArguments, type UpgradeArguments } from './kubernetes-upgrade/arguments';
import { CHECKS } from './kubernetes-upgrade/checks';
import { plan, type Plan } from './kubernetes-upgrade/plan';
import { plannedClusters } from './kubernetes-upgrade/planned-cluster';
import { readingRoles } from './kubernetes-upgrade/reading-roles';
import { appliedReport, type Report } from './kubernetes-upgrade/report';
import { appliedText, textOf } from './kubernetes-upgrade/text';
import { confirm } from './terminal/confirm';
import { Failure } from './terminal/failure';
import { runParsed } from './terminal/run-parsed';

const HELP = `Says what it takes to bring the clusters of an environment to a Kubernetes version, and does it when asked.

  npm run kubernetes-upgrade -- --environment prod --to 1.36           the plan; it only reads
  npm run kubernetes-upgrade -- --environment prod --to 1.36 --apply   upgrade, after asking
  npm run kubernetes-upgrade -- ... --apply --yes                      without being asked
  npm run kubernetes-upgrade -- ... -c suffix=pr12                     any context that the app takes
  npm run --silent kubernetes-upgrade -- ... --json                    one JSON document on standard output
  npm run kubernetes-upgrade -- --help                                 show this text

  --role <name>       read the clusters through the role of this name; "lookup" is the one that bootstrap made.
                      Default: the credentials at hand, and in another account the lookup role
  --timeout <seconds> how long AWS may take for one answer; 8 unless given
  --unlock            with --apply: show the lock that somebody else has left, and delete it

--apply demands that the configuration says --to, and that nothing but versions would be deployed. It deploys the stack of
the second Region first, verifies it, then that of the first. Run again, it goes on where it stopped.

Checks:
${CHECKS.map(({ id, explanation }) => `  ${id}\n      ${explanation}`).join('\n')}

Exit code: 0 possible, or done; 1 not yet, or failed: each reason comes with what mends it; 2 something could not be read,
nobody is there to ask, somebody else deploys, or the command line means nothing.

--json:
  version      1; another number when a property below changes its meaning or goes
  ok           true when the exit code is 0
  exitCode     0, 1 or 2
  environment  its name
  configured   the version that the configuration says
  to           what --to said
  clusters     in the order of their upgrade: [{ name, region, stack, isSecond, version, results }], version null where
               nobody knows; results worst first: [{ check, outcome, says, fix }], outcome "failed", "unknown", "warning"
               or "passed"; fix may be null
  rounds       one for each minor: [{ to, steps }], steps [{ cluster, region, says, state }], state "done", "to-do" or
               "by-hand"; cluster and region are null where a step is made once for all
  applied      what --apply did: [{ name, region, outcome, remaining }], outcome "was-done", "upgraded" or "failed";
               otherwise null
  next         what to do when ok is false; otherwise null`;

/** AWS does not say who we are, or the configuration does not say what is upgraded. */
class NoAccessError extends Failure {
  override readonly name = 'NoAccessError';
  override readonly exitCode = 2;
}

/** Between two looks at a cluster while it changes. */
const PAUSE_MILLISECONDS = 15_000;

/** The environment, as the app would select it. */
function environmentOf({ environment, context }: UpgradeArguments, account: string): Environment {
  const suffix = context.findLast((pair) => pair.startsWith('suffix='))?.slice('suffix='.length);
  try {
    const [selected] = selectEnvironments({
      environment,
      suffix: suffix ?? process.env['PLATFORM_SUFFIX'],
      account: process.env['PLATFORM_ACCOUNT'],
      region: process.env['PLATFORM_REGION'],
      defaultAccount: account,
    });
    if (selected === undefined) throw new NoAccessError('lib/config/environments holds no environment');
    return selected;
  } catch (error) {
    if (error instanceof ConfigurationError) throw new NoAccessError(error.message, { cause: error });
    throw error;
  }
}

/** Credentials of a role end after an hour, and an upgrade may take longer: nobody keeps a session through it. */
const freshSession = ({ timeoutSeconds }: Pick<UpgradeArguments, 'timeoutSeconds'>): Session =>
  new Session({ ...processReach(), answerWithin: timeoutSeconds * 1000 });

/** An environment, and how it is reached. */
interface Opened {
  readonly environment: Environment;
  /** As its clusters are read. */
  readonly awsIn: (region: string) => Aws;
  /** With the credentials at hand, which deploy. */
  readonly ownAws: Aws;
}

async function open(given: UpgradeArguments): Promise<Opened> {
  const session = freshSession(given);
  const caller = await session.caller().catch((error: unknown) => {
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    const why = sentenceOf(trouble, 'sts:GetCallerIdentity');
    throw new NoAccessError(`${why}.\nSign in, for example with: aws sso login`, { cause: error });
  });
  const environment = environmentOf(given, caller.account);
  const { account = caller.account } = environment;
  const regions = plannedClusters(environment).map(({ region }) => region);
  const roles = readingRoles(given.role, { account, regions, caller: caller.account });
  return {
    environment,
    awsIn: (region) => freshSession(given).as(roles, region),
    ownAws: session.as([], environment.region),
  };
}

const say = (line: string): void => {
  console.error(line);
};

/** Upgrades, with the environment locked. */
async function upgrade(given: UpgradeArguments, found: Plan, { environment, awsIn, ownAws }: Opened): Promise<Report> {
  demandConfigured(environment, given.to);
  const { folder, close } = openAssembly({
    assembly: undefined,
    context: [...given.context, `environment=${environment.name}`],
  });
  try {
    const command = ['npm run kubernetes-upgrade --', ...process.argv.slice(2)].join(' ');
    const locking = { prefix: namePrefix(environment), command, unlock: given.unlock, say };
    const applied = await locked(ownAws, locking, () =>
      apply(found.clusters, {
        to: given.to,
        awsIn,
        synthesized: readStackTemplates(folder),
        deploy: async (stack) => (await runCdk(folder, ...deployWords(stack))) === 0,
        mayGoOn: async (question) =>
          given.yes || (await confirm(question, { input: process.stdin, output: process.stderr })),
        say,
        pause: () => setTimeout(PAUSE_MILLISECONDS),
      }),
    );
    return appliedReport(found.report, applied);
  } finally {
    close();
  }
}

void runParsed(HELP, parseArguments, async (given) => {
  const opened = await open(given);
  const found = await plan(opened.environment, given.to, { awsIn: opened.awsIn, now: new Date() });
  if (!given.json) console.log(textOf(found.report));
  const report = given.apply && found.report.ok ? await upgrade(given, found, opened) : found.report;
  if (given.json) console.log(JSON.stringify(report, null, 2));
  else if (report.applied !== null) console.log(`\n${appliedText(report.applied, report)}`);
  return report.exitCode;
});
