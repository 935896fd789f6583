import { resolve } from 'node:path';

import { ROOT } from './assembly/run-cdk';
import { processReach } from './aws/process-reach';
import { accept } from './guard/accept';
import { parseArguments, type GuardArguments } from './guard/arguments';
import { compareAssemblies } from './guard/compare-assemblies';
import { findingsIn, judge } from './guard/judgement';
import { reportOf, type Report } from './guard/report';
import { readSides } from './guard/sides';
import { textOf } from './guard/text';
import { readWaivers, writeWaivers } from './guard/waivers';
import { runParsed } from './terminal/run-parsed';

const HELP = `Fails when a deployment would replace or delete something that holds state: compares templates as CloudFormation does.

  npm run guard -- --against main                        the default environment, as it is on a branch
  npm run guard -- --against v1.4.0 -c environment=all   every environment, as it was at a tag
  npm run guard -- --against <folder>                    an assembly made earlier (with the same -c options)
  npm run guard -- --against deployed                    the stacks as CloudFormation has them: it takes credentials, and
                                                         only reads (./deployed for a folder of that name)
  npm run guard -- --against main --accept <stack>/<logical id> --reason "<why the loss is fine>"
                                                         accept one finding; in pairs, and repeatable
  npm run guard -- --against main --prune                drop waivers that cover nothing any more
  npm run guard -- --help                                show this text

  --assembly <folder>   what will be deployed; otherwise the working tree is synthesized
  -c <key>=<value>      context for both syntheses, as for "cdk synth"; repeatable
  --role <name>         with "deployed", read through the role of this name in each account; "lookup" is the one that
                        bootstrap made. Default: the credentials at hand, and in other accounts the lookup role
  --waivers <file>      the accepted findings; guard.waivers.json unless given, for you to commit
  --json                one JSON document on standard output (npm run --silent guard ...)

Exit code: 0 nothing is lost, or it is accepted; 1 something would be lost, or there is nothing to compare; 2 the command
line means nothing.

--json:
  version       1; another number when a property below changes its meaning or goes
  ok            true when the exit code is 0
  against       what was compared with
  findings      what fails: [{ stack, logicalId, type, constructPath, effect, causes, policy, lost, fate, movedTo,
                refusals, fingerprint, advice, outdatedWaiver, accept }]
                effect "replace", "may-replace" or "delete"; policy "Delete", "Retain" or "Snapshot": what becomes of the
                old one; causes [{ property, because, old, new }], because null when the template says another value;
                constructPath, fate, movedTo and outdatedWaiver may be null
  accepted      [{ stack, logicalId, type, constructPath, effect, causes, lost, reason }]
  refusals      why the deployment would fail: [{ stack, logicalId, reason }], logicalId null for a whole stack
  weakenings    policies that no longer keep: [{ stack, logicalId, type, attribute, old, new }]
  harmless      replaced or deleted without a loss: [{ stack, logicalId, type, constructPath, effect, causes }]
  staleWaivers  waivers that cover nothing: [{ stack, logicalId, type, effect, changes, fingerprint, reason }]
  stacks        [{ name, state, replace, delete, mayReplace, update, add }], state "updated", "added" or "removed"
  next          what to do when ok is false; otherwise null`;

/** Compares, accepts what the command line accepts, and judges the rest. */
async function guard(given: GuardArguments): Promise<Report> {
  const path = resolve(ROOT, given.waivers);
  const before = readWaivers(path);
  const { old, recent } = await readSides(given, processReach());
  const comparison = compareAssemblies(old, recent);
  const findings = findingsIn(comparison.stacks.flatMap(({ changes }) => changes));
  const accepted = accept(given.acceptances, findings, before);
  const { stale } = judge(comparison, accepted);
  const waivers = given.prune ? accepted.filter((waiver) => !stale.includes(waiver)) : accepted;
  if (given.prune || given.acceptances.length > 0) writeWaivers(path, waivers);
  return reportOf(given, comparison, judge(comparison, waivers), waivers);
}

void runParsed(HELP, parseArguments, async (given) => {
  const report = await guard(given);
  console.log(given.json ? JSON.stringify(report, null, 2) : textOf(report));
  return report.ok ? 0 : 1;
});
