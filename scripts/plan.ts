import { readStackTemplate } from './assembly/read-stack-template';
import { readStacks } from './assembly/read-stacks';
import { parseArguments } from './plan/arguments';
import { deploymentsIn } from './plan/deployments';
import { planOf } from './plan/plan';
import { summaryOf, type Summary } from './plan/summary';
import { CAVEAT, textOf } from './plan/text';
import { withAssembly } from './assembly/with-assembly';
import { runParsed } from './terminal/run-parsed';

const HELP = `Estimates how long a first deployment takes, and what it waits for.

  npm run plan                               the default environment
  npm run plan -- --environment prod         another one; a list such as dev,prod; or all
  npm run plan -- -c suffix=pr12             any context that the app takes
  npm run plan -- --assembly <folder>        stacks that are synthesized already
  npm run plan -- --max-minutes 20           exit with 1 when it would take longer
  npm run --silent plan -- --json            one JSON document on standard output
  npm run plan -- --help                     show this text

It reads templates and a table of typical durations; it calls nobody. Updates and deletions are not modelled.

Exit code: 0 all is well; 1 longer than --max-minutes, or the app or the assembly is refused; 2 the command line means
nothing.

--json, with times in seconds after the deployment began:
  version     1; another number when a property below changes its meaning or goes
  ok          true when the exit code is 0
  maxMinutes  what --max-minutes said, or null
  plans       for each environment {
    seconds       of the whole deployment, with as many stacks at a time as do not wait for each other
    byConcurrency [{ concurrency, seconds }] from one stack at a time, the default of the CDK CLI, to as many as help
    stacks        [{ name, startsAt, takes }]
    criticalPath  [{ stack, resource, type, startsAt, takes, confidence, source, waitsFor }], waitsFor { resource, why }
                  or null; confidence "published", "logged" or "estimated"
    littleSlack   the same with slack: 10 s long or more, with less than 60 s to spare
    whatIf        [{ resource, without, kind, why, saves }], kind "order" (could go) or "reference" (carries a value)
    unknownTypes  [type], for which the table of durations has no figure
  }
  next        what to do when ok is false; otherwise null`;

const planned = (folder: string, maxMinutes: number | undefined): Summary => {
  const stacks = readStacks(folder).map((stack) => ({ ...stack, template: readStackTemplate(stack) }));
  return summaryOf(deploymentsIn(stacks).map(planOf), maxMinutes);
};

void runParsed(HELP, parseArguments, (given) => {
  const summary = withAssembly(given, (folder) => planned(folder, given.maxMinutes));
  if (given.json) console.log(JSON.stringify(summary, null, 2));
  else {
    console.log([...summary.plans.map(textOf), CAVEAT].join('\n\n'));
    if (summary.next !== null) console.error(`\n${summary.next}`);
  }
  return summary.ok ? 0 : 1;
});
