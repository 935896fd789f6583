import { readStackTemplate } from './assembly/read-stack-template';
import { readStacks } from './assembly/read-stacks';
import { parseArguments } from './costs/arguments';
import { comparisonText } from './costs/comparison-text';
import { estimateOf } from './costs/estimate';
import { summaryOf, type Summary } from './costs/summary';
import { caveatOf, textOf } from './costs/text';
import { deploymentsIn } from './plan/deployments';
import { withAssembly } from './assembly/with-assembly';
import { runParsed } from './terminal/run-parsed';

const HELP = `Estimates by list prices what an environment costs each month. It is no bill.

  npm run costs                              the default environment
  npm run costs -- --environment prod        another one
  npm run costs -- --environment dev,prod    several, and side by side at the end; or all
  npm run costs -- -c suffix=pr12            any context that the app takes
  npm run costs -- --assembly <folder>       stacks that are synthesized already
  npm run costs -- --on 2027-08-02           with the support that Kubernetes versions have on that day
  npm run --silent costs -- --json           one JSON document on standard output
  npm run costs -- --help                    show this text

It reads templates and a table of prices of us-east-1; it calls nobody. Whatever has a price that the table does not
hold is listed as not priced; that is no failure.

Exit code: 0 all is well; 1 the app or the assembly is refused; 2 the command line means nothing.

--json, with amounts in dollars a month, each in whole cents:
  version       2; another number when a property below changes its meaning or goes
  ok            true when the exit code is 0
  currency      "USD"
  pricesOf      the Region of all prices
  pricesAsOf    the day on which the table was last gone through
  day           the day that support of Kubernetes was judged by
  environments  for each {
    name        what the names of its stacks begin with
    regions     [region] that the templates name
    total       { fixed, atLeast, atMost }: whatever the number of nodes, with the fewest nodes, with the most
    stacks      [{ name, fixed, atLeast, atMost }]
    kinds       [{ kind, fixed, atLeast, atMost }]
    items       [{ stack, resource, type, kind, basis, atLeast, atMost }], basis "fixed" or "nodes"; the bounds are
                [{ what, usd, per, quantity, monthly, confidence, asOf, source }], confidence "published" or "estimated"
    rates       [{ what, usd, per, confidence, asOf, source }] of what is paid by use; no use is counted
    later       [{ what, monthly, when, resources }] that comes on top as time goes by
    notPriced   [text]
    breakEvens  [{ region, zones, natGateways, interfaceEndpoints, assumed, variants, payOffs }] for each Region;
                variants [{ name, configured, monthly, perGb, arithmetic }], payOffs [{ what, gbPerMonth, arithmetic }]
  }
  assumptions   [{ what, value, unit, source }]
  notCovered    [text]
  next          what to do when ok is false; otherwise null`;

function estimated(folder: string, day: string): Summary {
  const stacks = readStacks(folder).map((stack) => ({ ...stack, template: readStackTemplate(stack) }));
  const environments = deploymentsIn(stacks).map((group) => stacks.filter((stack) => group.includes(stack)));
  return summaryOf(
    environments.map((environment) => estimateOf(environment, day)),
    day,
  );
}

void runParsed(HELP, parseArguments, (given) => {
  const summary = withAssembly(given, (folder) => estimated(folder, given.day));
  const { environments, next } = summary;
  if (given.json) console.log(JSON.stringify(summary, null, 2));
  else if (next === null) {
    const sideBySide = environments.length > 1 ? [`Side by side\n${comparisonText(environments)}`] : [];
    console.log([...environments.map(textOf), ...sideBySide, caveatOf(summary)].join('\n\n'));
  } else console.error(next);
  return summary.ok ? 0 : 1;
});
