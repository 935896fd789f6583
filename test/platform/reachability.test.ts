import { namedPorts } from '../../lib/cluster/open-ports';
import { hasAutoMode } from '../../lib/cluster/managed-addons/where';
import type { Environment, EnvironmentInput } from '../../lib/config/schema';
import { isRecoverable, secondRegion } from '../../lib/config/second-region';
import { validateEnvironment } from '../../lib/config/validate';
import { interfaceEndpoints } from '../../lib/network/endpoint-services';
import type { Network } from '../../scripts/reach/model';
import { openPorts, type OpenPorts } from '../../scripts/reach/open-ports';
import { placesOf } from '../../scripts/reach/places';
import { reach, type Answer, type Question } from '../../scripts/reach/reach';
import { readNetworks } from '../../scripts/reach/read-networks';
import { templatesOf } from '../scripts/reach/environment-templates';
import { EVERY_ENVIRONMENT } from '../support/templates';

/** An environment as it stands in one of its Regions, and what that Region sees. */
interface Seen {
  readonly title: string;
  readonly environment: Environment;
  readonly network: Network;
}

/** An environment in each of its Regions. */
function seenIn(name: string, input: EnvironmentInput): Seen[] {
  const first = validateEnvironment(input);
  const environments = isRecoverable(first) ? [first, secondRegion(first)] : [first];
  const networks = readNetworks(templatesOf(input));
  if (networks.length !== environments.length) throw new RangeError(`${name}: ${networks.length} networks`);
  return environments.flatMap((environment) =>
    networks
      .filter(({ region }) => region === environment.region)
      .map((network) => ({ title: `${name}, ${environment.region}`, environment, network })),
  );
}

const SEEN = Object.entries(EVERY_ENVIRONMENT).flatMap(([name, input]) => seenIn(name, input));

type Flow = Pick<Question, 'from' | 'to' | 'port'> & { readonly protocol?: Question['protocol']; readonly why: string };

/** Every caller and callee that the environment has: where there are no nodes, no flow of theirs is needed. */
const existing = (network: Network, flows: readonly Flow[]): readonly Flow[] => {
  const names = placesOf(network).map(({ name }) => name);
  return flows.filter(({ from, to }) => names.includes(from) && names.includes(to));
};

const dns = (from: string, to: string): Flow[] =>
  (['udp', 'tcp'] as const).map((protocol) => ({ from, to, port: 53, protocol, why: 'names' }));

/** What a cluster of ours cannot do without, whatever it runs. */
const NEEDED: readonly Flow[] = [
  { from: 'nodes', to: 'control-plane', port: 443, why: 'kubelets and pods call the Kubernetes API' },
  { from: 'fargate', to: 'control-plane', port: 443, why: 'pods on Fargate call the Kubernetes API' },
  { from: 'pods', to: 'control-plane', port: 443, why: 'operators watch the Kubernetes API' },
  { from: 'kubectl', to: 'control-plane', port: 443, why: 'charts are installed through the Kubernetes API' },
  { from: 'control-plane', to: 'nodes', port: 10_250, why: 'logs and exec' },
  { from: 'control-plane', to: 'fargate', port: 10_250, why: 'logs and exec on Fargate' },
  { from: 'control-plane', to: 'fargate', port: 10_251, why: 'the metrics server on Fargate' },
  { from: 'control-plane', to: 'fargate', port: 9443, why: 'webhooks on Fargate' },
  ...dns('pods', 'pods'),
  ...dns('nodes', 'nodes'),
  ...dns('nodes', 'fargate'),
  ...dns('fargate', 'nodes'),
  ...dns('nodes', 'dns-resolver'),
  ...dns('fargate', 'dns-resolver'),
  ...dns('kubectl', 'dns-resolver'),
  { from: 'fargate', to: 'time-sync', port: 123, protocol: 'udp', why: 'clocks: tokens and certificates expire' },
  { from: 'nodes', to: 'time-sync', port: 123, protocol: 'udp', why: 'clocks: tokens and certificates expire' },
];

/** AWS services that a part of the platform calls, with who calls them. */
const SERVICES: readonly Flow[] = [
  ...['ecr.api', 'ecr.dkr', 's3', 'sts', 'ec2', 'eks', 'eks-auth', 'ssm', 'ssmmessages', 'logs'].map((service) => ({
    from: 'nodes',
    to: `aws/${service}`,
    port: 443,
    why: 'nodes and the pods on them',
  })),
  ...['ecr.api', 'ecr.dkr', 's3', 'sts', 'logs'].map((service) => ({
    from: 'fargate',
    to: `aws/${service}`,
    port: 443,
    why: 'pods on Fargate',
  })),
  ...['eks', 'sts', 'lambda', 's3', 'logs', 'ecr.api'].map((service) => ({
    from: 'kubectl',
    to: `aws/${service}`,
    port: 443,
    why: 'functions that install charts',
  })),
];

const title = ({ from, to, port, protocol = 'tcp', why }: Flow) => `${from} to ${to}, ${protocol} ${port}: ${why}`;
const ask = (network: Network, { from, to, port, protocol = 'tcp' }: Flow): Answer =>
  reach(network, { from, to, port, protocol });
const verdicts = (network: Network, flows: readonly Flow[]) =>
  Object.fromEntries(flows.map((flow) => [title(flow), ask(network, flow).verdict]));
const all = (flows: readonly Flow[], verdict: Answer['verdict']) =>
  Object.fromEntries(flows.map((flow) => [title(flow), verdict]));
/** Everything that the ways of an answer lead through. */
const through = ({ ways }: Answer): string[] =>
  ways.flatMap(({ steps }) => steps.filter(({ check }) => check !== 'ingress').map(({ fact }) => fact));

/** `tcp 443` for each port; a range of many stays one. */
const each = ({ protocol, first, last }: Pick<OpenPorts, 'protocol' | 'first' | 'last'>): string[] =>
  last - first > 1_000
    ? [`${protocol} ${first}-${last}`]
    : Array.from({ length: last - first + 1 }, (_, index) => `${protocol} ${first + index}`);
const sorted = (ports: readonly string[]): string[] => [...new Set(ports)].sort();
const ports = (network: Network, from: string, to: string): string[] =>
  sorted(openPorts(network, { from, to }).flatMap(each));

describe.each(SEEN)('who reaches whom in $title', ({ environment, network }) => {
  const places = placesOf(network).map((place) => place.name);
  const inside = [
    'nodes',
    'fargate',
    'kubectl',
    'nat-instance',
    ...places.filter((place) => place.startsWith('subnets')),
  ].filter((place) => places.includes(place));
  const named = namedPorts(environment);
  const namedBetween = (from: string, to: string) =>
    named
      .filter((port) => port.from === from && port.to === to)
      .flatMap(({ protocol, port, toPort = port }) => each({ protocol, first: port, last: toPort }));

  it('has what a cluster cannot do without', () => {
    const flows = existing(network, NEEDED);
    expect(flows.length).toBeGreaterThan(3);
    expect(verdicts(network, flows)).toEqual(all(flows, 'reachable'));
  });

  it('has the ports that the configuration names, on both sides', () => {
    const place = { 'control-plane': 'control-plane', nodes: 'nodes', 'fargate-pods': 'fargate', internet: 'internet' };
    const flows = named
      .filter(({ to }) => to !== 'internet' || environment.network.nat !== 'none')
      .map(({ from, to, reason: why, ...port }): Flow => ({ ...port, from: place[from], to: place[to], why }));
    expect(verdicts(network, flows)).toEqual(all(flows, 'reachable'));
  });

  it('reaches AWS through endpoints where they are, otherwise through NAT', () => {
    const flows = existing(network, SERVICES);
    const withEndpoint = new Set([...interfaceEndpoints(environment).map(({ service }) => service), 's3']);
    const ways = flows.map((flow) => {
      const answer = ask(network, flow);
      const facts = through(answer).join('\n');
      return [title(flow), answer.verdict, facts.includes('endpoint'), facts.includes('NAT')];
    });
    expect(ways).toEqual(
      flows.map((flow) => {
        const byEndpoint = withEndpoint.has(flow.to.slice('aws/'.length));
        return [title(flow), 'reachable', byEndpoint, !byEndpoint];
      }),
    );
  });

  it('lets nobody in from the internet', () => {
    expect(inside.map((place) => [place, ports(network, 'internet', place)])).toEqual(
      inside.map((place) => [place, []]),
    );
  });

  it('opens the Kubernetes API to the public ranges of the configuration alone', () => {
    const { publicCidrs } = environment.cluster.endpoint;
    const { ways } = ask(network, { from: 'internet', to: 'control-plane', port: 443, why: '' });
    const open = ways.filter((way) => way.open).flatMap((way) => way.from);
    expect(open.sort()).toEqual(publicCidrs.includes('0.0.0.0/0') ? ['internet'] : [...publicCidrs].sort());
    expect(ports(network, 'internet', 'control-plane')).toEqual(publicCidrs.length === 0 ? [] : ['tcp 443']);
  });

  it('has no way to another environment’s network', () => {
    const others = Object.values(EVERY_ENVIRONMENT)
      .map((other) => other.network.cidr)
      .filter((cidr) => cidr !== environment.network.cidr && cidr !== environment.recovery?.cidr);
    const ranges = [...new Set(others)];
    expect(ranges.length).toBeGreaterThan(1);
    for (const place of inside) {
      expect(ranges.map((range) => [place, ports(network, place, range), ports(network, range, place)])).toEqual(
        ranges.map(() => [place, [], []]),
      );
    }
  });

  it('opens no port of nodes, pods and functions to the VPC at large', () => {
    const callees = ['nodes', 'fargate', 'kubectl'].filter((place) => inside.includes(place));
    expect(callees.map((place) => ports(network, 'vpc', place))).toEqual(callees.map(() => []));
  });

  /** The control plane carries the group of pods on Fargate too: what is opened to them is opened to it. */
  const parties: Readonly<Record<string, readonly string[]>> = {
    nodes: ['nodes'],
    fargate: ['fargate-pods'],
    'control-plane': ['control-plane', 'fargate-pods'],
  };
  it.each([
    ['nodes', 'nodes'],
    ['control-plane', 'nodes'],
    ['nodes', 'control-plane'],
    ['nodes', 'fargate'],
    ['fargate', 'nodes'],
  ])('opens the ports that are named and no other: %s to %s', (from, to) => {
    const apart = !hasAutoMode(environment) && places.includes(from) && places.includes(to);
    const expected = (parties[from] ?? []).flatMap((one) =>
      (parties[to] ?? []).flatMap((other) => namedBetween(one, other)),
    );
    // Nodes of Auto Mode and pods on Fargate are inside EKS’s own group, which is open in itself.
    expect(apart ? ports(network, from, to) : []).toEqual(apart ? sorted(expected) : []);
  });

  it('gives nodes HTTPS to the internet where there is a NAT, and nothing else', () => {
    const callers = ['nodes', 'kubectl'].filter(
      (place) => places.includes(place) && !(place === 'nodes' && hasAutoMode(environment)),
    );
    const expected = environment.network.nat === 'none' ? [] : ['tcp 443'];
    expect(callers.map((place) => ports(network, place, 'internet'))).toEqual(callers.map(() => expected));
  });

  it('keeps the intra subnets away from the internet, and gives no public address by itself', () => {
    expect(ports(network, 'subnets/intra', 'internet')).toEqual([]);
    expect(ports(network, 'subnets/public', 'internet')).toEqual([]);
    expect(network.subnets.filter((subnet) => subnet.givesPublicAddresses)).toEqual([]);
  });

  it('has every place that its capacity calls for', () => {
    const wanted = environment.capacity.map((item) => {
      if (item.kind === 'fargate-profile') return 'fargate';
      return `nodes/${'name' in item ? item.name : item.kind}`;
    });
    expect(places).toEqual(expect.arrayContaining([...wanted, 'control-plane', 'kubectl', 'pods']));
  });
});

/** Whoever stands in a private subnet of the other Region has an address that nodes let in. */
const PEERED = ['nodes', 'fargate', 'subnets/private'];

const seenWithOther = SEEN.flatMap(({ title, environment, network }) =>
  isRecoverable(environment) ? [{ title, environment, network, other: environment.recovery.region }] : [],
);

describe.each(seenWithOther)('across Regions, seen from $title', ({ environment, network, other }) => {
  const places = placesOf(network).map(({ name }) => name);
  const ours = places.filter((place) =>
    /^(nodes|fargate|kubectl|control-plane|nat-instance|subnets\/\w+)$/.test(place),
  );
  const theirs = places.filter((place) => place.startsWith(`${other}/`) && !/\/nodes\/|\/pods$/.test(place));
  const peered = sorted(
    environment.recovery.ports.flatMap(({ protocol, port, toPort = port }) =>
      each({ protocol, first: port, last: toPort }),
    ),
  );

  it('has the other Region’s places', () => {
    expect(theirs).toEqual(
      expect.arrayContaining(['nodes', 'control-plane', 'subnets/intra', 'vpc'].map((place) => `${other}/${place}`)),
    );
  });

  it('lets nodes reach nodes on the ports of the configuration and no other, both ways', () => {
    expect(ports(network, 'nodes', `${other}/nodes`)).toEqual(peered);
    expect(ports(network, `${other}/nodes`, 'nodes')).toEqual(peered);
  });

  it('lets every node of the one reach every node of the other, through the peering alone', () => {
    const flows = environment.recovery.ports.flatMap(({ reason: why, ...port }): Flow[] => [
      { ...port, from: 'nodes', to: `${other}/nodes`, why },
      { ...port, from: `${other}/nodes`, to: 'nodes', why },
    ]);
    expect(verdicts(network, flows)).toEqual(all(flows, 'reachable'));
    const steps = flows.flatMap((flow) => ask(network, flow).ways.map((way) => way.steps.map(({ check }) => check)));
    expect(steps).toEqual(steps.map(() => ['egress', 'route', 'peering', 'route', 'ingress']));
  });

  it('lets nobody reach anything but nodes', () => {
    const callees = theirs.filter((place) => !/\/(nodes|vpc|subnets\/private)$/.test(place));
    expect(callees.length).toBeGreaterThan(3);
    const open = ours.flatMap((from) => callees.map((to) => [from, to, ports(network, from, to)] as const));
    expect(open.filter(([, , found]) => found.length > 0)).toEqual([]);
  });

  it('lets nobody outside the private subnets reach nodes', () => {
    const callers = ours.filter((place) => !PEERED.includes(place));
    expect(callers).toEqual(expect.arrayContaining(['kubectl', 'control-plane', 'subnets/public', 'subnets/intra']));
    expect(callers.map((from) => [from, ports(network, from, `${other}/nodes`)])).toEqual(
      callers.map((from) => [from, []]),
    );
    expect(ours.filter((from) => PEERED.includes(from)).map((from) => ports(network, from, `${other}/nodes`))).toEqual(
      ours.filter((from) => PEERED.includes(from)).map(() => peered),
    );
  });

  it('leads from the private subnets alone, and to those of the other Region', () => {
    const tiers = ['public', 'private', 'intra'];
    const anyPort = ['tcp 1-65535', 'udp 1-65535'];
    expect(tiers.map((from) => tiers.map((to) => ports(network, `subnets/${from}`, `${other}/subnets/${to}`)))).toEqual(
      tiers.map((from) => tiers.map((to) => (from === 'private' && to === 'private' ? anyPort : []))),
    );
  });
});
