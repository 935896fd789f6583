import { resolve } from 'node:path';

import { ROOT } from './assembly/run-cdk';
import { parseArguments, type AskedPlaces, type ReachArguments } from './reach/arguments';
import { askedNetworks } from './reach/asked-networks';
import type { Network } from './reach/model';
import { openPorts } from './reach/open-ports';
import { placesOf } from './reach/places';
import { reach, verdictOf, type Verdict } from './reach/reach';
import { readEnvironment } from './reach/read-environment';
import { readNetworks } from './reach/read-networks';
import { answerText, byRegionText, openPortsText, placesText } from './reach/text';
import { withAssembly } from './assembly/with-assembly';
import { runCommand } from './terminal/run-command';

const HELP = `Says whether one place of an environment reaches another, and why, from the templates alone.

  npm run reach -- --from nodes --to aws/sts --port 443          in the default environment
  npm run reach -- --from nodes --to 10.0.0.0/8 --port 443 -c environment=prod
  npm run reach -- --from internet --to nodes --expect blocked   without a port: every open port
  npm run reach -- --from nodes --to us-west-2/nodes --port 5432 -c environment=prod
  npm run reach -- --list                                        the places of the environment
  npm run reach -- --help                                        show this text

  --from, --to <place>       a name from --list, an IPv4 address, or a range; of another Region: us-west-2/nodes
  --region <region>          asks there alone; default: in each Region that has a network and that the question
                             does not name, one after the other
  --port <number>            the port that is called
  --protocol tcp|udp         default: tcp; without --port, both
  --expect reachable|blocked what the exit code calls fine; default: reachable
  -c <key>=<value>           context of the CDK: environment=prod, suffix=pr12
  --assembly <folder>        ask the templates of a cloud assembly instead of making one
  --stacks <name>            which environment, where there are several: platform-prod
  --json                     one JSON document on standard output

What is read: security groups, routes, NAT, network ACLs, VPC endpoints, the endpoints of the cluster. What is not:
endpoint policies, IAM, DNS names, Kubernetes network policies. See docs/reachability.md.

Exit code: 0 the answer is what was expected; 1 it is not, or is so for some addresses only, or the templates could not
be read; 2 the question means nothing.

--json:
  version   1; another number when a property below changes its meaning or goes
  ok        true when the exit code is 0
  question  { from, to, protocol, port }, protocol and port null for all of them
  verdict   "reachable", "partly" (some addresses or Regions, not all) or "blocked"
  regions   [{ region, verdict }] for each Region that was asked
  ways      for one port: [{ region, from, to, open, steps: [{ check, ok, fact, resources, assumed }] }], from and to lists of names;
            steps end with the first that is not ok; assumed when nothing in the templates can tell
  open      for all ports: [{ region, protocol, first, last, verdict }]
  places    for --list, beside version alone: [{ region, name, what }]`;

/** What is printed, and whether it is what was expected. */
interface Outcome {
  readonly ok: boolean;
  readonly json: object;
  readonly text: string;
}

function outcomeOf(networks: readonly Network[], { asked, expect, region }: ReachArguments): Outcome {
  if (asked === undefined) return listed(askedNetworks(networks, [], region));
  const answers = askedNetworks(networks, [asked.from, asked.to], region).map((network) => answer(network, asked));
  const verdict = verdictOf(answers.map((one) => one.verdict));
  const ok = verdict === expect;
  const { from, to, port = null, protocol = port === null ? null : 'tcp' } = asked;
  const question = { from, to, protocol, port };
  const regions = answers.map((one) => ({ region: one.region, verdict: one.verdict }));
  const found = port === null ? { open: answers.flatMap(foundIn) } : { ways: answers.flatMap(foundIn) };
  return { ok, json: { version: 1, ok, question, verdict, regions, ...found }, text: byRegionText(answers) };
}

function listed(networks: readonly Network[]): Outcome {
  const lists = networks.map((network) => ({ region: network.region, places: placesOf(network) }));
  const places = lists.flatMap(({ region, places: here }) => here.map(({ name, what }) => ({ region, name, what })));
  const text = byRegionText(lists.map(({ region, places: here }) => ({ region, text: placesText(here) })));
  return { ok: true, json: { version: 1, places }, text };
}

/** What was found in one Region. */
interface Answered {
  readonly region: string;
  readonly verdict: Verdict;
  readonly found: readonly object[];
  readonly text: string;
}

const foundIn = ({ region, found }: Answered): object[] => found.map((one) => ({ region, ...one }));

function answer(network: Network, asked: AskedPlaces): Answered {
  const { from, to, port, protocol } = asked;
  const { region } = network;
  if (port === undefined) {
    const open = openPorts(network, { from, to }, protocol === undefined ? undefined : [protocol]);
    const verdict = open.length === 0 ? 'blocked' : 'reachable';
    return { region, verdict, found: open, text: openPortsText(asked, open) };
  }
  const found = reach(network, { from, to, port, protocol: protocol ?? 'tcp' });
  return { region, verdict: found.verdict, found: found.ways, text: answerText(found) };
}

void runCommand('npm run reach -- --help explains.', () => {
  const given = parseArguments(process.argv.slice(2));
  if (given.help) {
    console.log(HELP);
    return 0;
  }
  const templates = withAssembly(
    given.source,
    (folder) => readEnvironment(resolve(ROOT, folder), given.source.stacks),
    '--no-validation',
  );
  const { ok, json, text } = outcomeOf(readNetworks(templates), given);
  console.log(given.json ? JSON.stringify(json, null, 2) : text);
  return ok ? 0 : 1;
});
