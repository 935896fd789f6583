import { setTimeout } from 'node:timers/promises';

import { runOnAssembly } from './assembly/run-on-assembly';
import { locked } from './aws/locked';
import { processReach } from './aws/process-reach';
import { Session } from './aws/session';
import { isAgreed, mustBeAllowed } from './destroy/agreement';
import { announcement } from './destroy/announcement';
import { parseArguments, type DestroyArguments } from './destroy/arguments';
import { destroy } from './destroy/destroy';
import type { How } from './destroy/how';
import { prepare } from './destroy/prepare';
import { reachClusters } from './destroy/reach-clusters';
import { textOf } from './destroy/text';
import { CannotTryError } from './terminal/cannot-try-error';

const HELP = `Takes one environment down: drains it, deletes its stacks in order, and says what stays.

  npm run destroy -- --environment dev              after asking
  npm run destroy -- --environment dev --suffix pr12
  npm run destroy -- --environment dev --yes        without being asked
  npm run destroy -- --assembly <folder>            stacks that are synthesized already
  npm run --silent destroy -- -e dev --yes --json   one JSON document on standard output
  npm run destroy -- --help                         show this text

  --allow-protected     destroy what is protected: the name of the environment is asked for, and each protection is
                        switched off. Protected is a stack with termination protection, a cluster with deletion
                        protection, and an environment that keeps data (onDelete: 'retain'), which stays in any case
  --confirm <name>      the name of the environment, typed in advance: answers every question
  --delete-data         delete volumes of the cluster that no claim holds, and empty the buckets that are to go
  --remove-finalizers   take off finalizers that nobody takes off in time
  --without-kubernetes  leave the Kubernetes API out where it cannot be reached
  --unlock              show the lock that somebody else has left, and delete it
  --role <name>         act as the role of this name in the environment's account. Default: the credentials at hand
  --timeout <minutes>   how long one thing may take to go; 15 unless given. CloudFormation takes its own time
  -c key=value          any context that the app takes

It goes on where it stopped when it is run again. What it does in which order: docs/destroy.md.

Exit code: 0 gone; 1 something would not go, or should be gone and is not; 2 nothing was tried: the environment is
protected or locked, nobody agreed, AWS did not answer, or the command line means nothing.

--json:
  version      1; another number when a property below changes its meaning or goes
  ok           true when the exit code is 0
  exitCode     0 or 1
  environment  the beginning of its names
  account, seconds
  steps        [{ step, region, did, stuck }] in order, without those that found nothing; did [sentence],
               stuck [{ what, why, next }]; the last one is where it stopped, when anything is stuck
  stays        [{ kind, id, region, why, command }] that are meant to stay; command deletes it
  remains      the same, of what should be gone and is not`;

const say = (line: string): void => {
  console.error(line);
};

const howOf = ({ deleteData, removeFinalizers, timeoutMinutes }: DestroyArguments): How => ({
  deleteData,
  removeFinalizers,
  patience: timeoutMinutes * 60_000,
  clock: { now: () => performance.now(), sleep: (milliseconds) => setTimeout(milliseconds) },
  say,
});

async function run(given: DestroyArguments, assembly: string): Promise<number> {
  const { homeRegion, endpoint } = processReach();
  const session = new Session({ homeRegion, endpoint });
  const standing = await prepare({ assembly, homeRegion, session, role: given.role });
  mustBeAllowed(standing, given);
  const reached = given.withoutKubernetes ? [] : await reachClusters(standing.clusters, standing.places);
  const how = howOf(given);
  say(announcement(standing, reached, how));
  if (!(await isAgreed(standing, given, { input: process.stdin, output: process.stderr }))) {
    throw new CannotTryError('Nobody agreed. Nothing was done.');
  }
  const { layout, places } = standing;
  const home = places.find(({ region }) => region === layout.region);
  if (home === undefined) throw new Error(`${layout.region} is no Region of ${layout.prefix}`);
  const command = ['npm run destroy --', ...process.argv.slice(2)].join(' ');
  const locking = { prefix: layout.prefix, command, unlock: given.unlock, say };
  const report = await locked(home.aws, locking, () => destroy(standing, reached, how));
  console.log(given.json ? JSON.stringify(report, null, 2) : textOf(report));
  return report.exitCode;
}

void runOnAssembly(HELP, parseArguments, run);
