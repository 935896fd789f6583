import { namedPorts } from '../../../lib/cluster/open-ports';
import { hasOwnNodes } from '../../../lib/cluster/managed-addons/where';
import type { EnvironmentInput } from '../../../lib/config/schema';
import { validateEnvironment } from '../../../lib/config/validate';
import { VERSION_FIXTURES } from '../../fixtures/environments';
import { smallest } from '../../support/configuration';
import { golden, goldenNames } from '../../support/golden';
import { MADE_BY_EKS, securityRulesIn } from '../../support/security-rules';
import { EVERY_ENVIRONMENT, platformOf } from '../../support/templates';

/** The Kubernetes version changes no port. */
const ENVIRONMENTS = Object.entries(EVERY_ENVIRONMENT).filter(([name]) => !Object.hasOwn(VERSION_FIXTURES, name));
const WIDEST = 4096;

const rulesOf = (input: EnvironmentInput) => {
  const { vpc, eks } = platformOf(input);
  return securityRulesIn(vpc, eks);
};

/** One rule to a line, so that a changed port is a changed line. */
const asText = (rules: readonly object[]) =>
  rules.length === 0 ? '[]\n' : `[\n${rules.map((rule) => `  ${JSON.stringify(rule)}`).join(',\n')}\n]\n`;

describe('open ports', () => {
  it.each(ENVIRONMENTS)('are what was reviewed, rule by rule: %s', (name, input) => {
    const rules = asText(rulesOf(input));
    expect(rules).toBe(golden(`ports/${name}.json`, rules));
  });

  it('have no golden file left over', () => {
    expect(goldenNames('ports')).toEqual(ENVIRONMENTS.map(([name]) => name).sort());
  });

  describe.each(ENVIRONMENTS)('%s', (_, input) => {
    const rules = rulesOf(input);

    it('are TCP or UDP, by number, never a range of more than 4096', () => {
      const wide = rules.filter(({ protocol, port }) => {
        const [first, last = first] = port.split('-').map(Number);
        const width = Number(last) - Number(first) + 1;
        return !['tcp', 'udp'].includes(protocol) || !(width >= 1 && width <= WIDEST) || !(Number(first) >= 1);
      });
      expect(wide).toEqual([]);
      expect(rules).not.toHaveLength(0);
    });

    it('have a reason each', () => {
      expect(rules.filter(({ reason }) => !/^[A-Z].{7,}/.test(reason))).toEqual([]);
    });

    it('are open on both sides, for one reason: what a group lets out to another, the other lets in', () => {
      const isGroup = (party: string) => party !== MADE_BY_EKS && !/^[0-9{]/.test(party);
      const between = rules.filter(({ from, to }) => isGroup(from) && isGroup(to));
      const doors = (side: string) =>
        between
          .filter((rule) => rule.side === side)
          .map(({ from, to, protocol, port, reason }) => [from, to, protocol, port, reason].join('|'));
      // Functions with kubectl may call every address on 443; the control plane is one of them.
      const inside = doors('ingress').filter((door) => !door.startsWith('Functions that install charts'));
      expect(inside).toEqual(doors('egress'));
    });

    it('let the pods on Fargate in from nodes wherever nodes are let out to them', () => {
      const toFargate = rules.filter(({ to }) => to === MADE_BY_EKS);
      const doors = (side: string) =>
        toFargate.filter((rule) => rule.side === side).map(({ from, protocol, port }) => [from, protocol, port]);
      expect(doors('ingress')).toEqual(doors('egress'));
    });
  });
});

const workloadPort = { port: 8080, toPort: 8090, protocol: 'udp', reason: 'Services call each other' } as const;
const nodes: EnvironmentInput['capacity'] = smallest.capacity;
const fargate: EnvironmentInput['capacity'][number] & { kind: 'fargate-profile' } = {
  kind: 'fargate-profile',
  name: 'jobs',
  namespaces: ['jobs'],
  podSize: { vCpu: 1, memoryGiB: 2 },
};
const portsOf = (changes: Partial<EnvironmentInput>) => namedPorts(validateEnvironment({ ...smallest, ...changes }));
const network = { ...smallest.network, workloadPorts: [workloadPort] };

describe('namedPorts', () => {
  it.each([
    ['Fargate alone', [{ ...fargate, namespaces: ['kube-system'] }]],
    ['Auto Mode', [{ kind: 'auto-mode' } as const]],
  ])('opens nothing where EKS’s own group holds everything: %s', (_, capacity) => {
    expect(portsOf({ network, capacity })).toEqual([]);
  });

  it('opens an operator’s port between nodes, with its range, protocol and reason', () => {
    expect(portsOf({ network }).filter(({ port }) => port === 8080)).toEqual([
      { ...workloadPort, from: 'nodes', to: 'nodes' },
    ]);
  });

  it('opens an operator’s port to and from pods on Fargate, where there are any', () => {
    expect(portsOf({ network, capacity: [...nodes, fargate] }).filter(({ port }) => port === 8080)).toEqual([
      { ...workloadPort, from: 'nodes', to: 'nodes' },
      { ...workloadPort, from: 'nodes', to: 'fargate-pods' },
      { ...workloadPort, from: 'fargate-pods', to: 'nodes' },
    ]);
  });

  it('speaks of pods on Fargate only where there are any', () => {
    const parties = (capacity: EnvironmentInput['capacity']) =>
      portsOf({ capacity }).flatMap(({ from, to }) => [from, to]);
    expect(parties(nodes)).not.toContain('fargate-pods');
    expect(parties([...nodes, fargate])).toContain('fargate-pods');
  });

  it('lets the metrics server ask the kubelets of pods on Fargate, and from there', () => {
    const kubelet = portsOf({ capacity: [...nodes, fargate] }).filter(({ port }) => port === 10250);
    expect(kubelet.map(({ from, to }) => `${from} to ${to}`)).toEqual([
      'control-plane to nodes',
      'nodes to nodes',
      'nodes to fargate-pods',
      'fargate-pods to nodes',
    ]);
  });

  it('opens no port for an add-on that is excluded', () => {
    const exclude = ['metrics-server', 'amazon-cloudwatch-observability'] as const;
    const ports = portsOf({ addons: { exclude: [...exclude] } }).map(({ port }) => port);
    expect(ports).not.toContain(10251);
    expect(ports).not.toContain(9443);
    expect(portsOf({}).map(({ port }) => port)).toEqual(expect.arrayContaining([10251, 9443]));
  });

  it.each(ENVIRONMENTS)('names each door once: %s', (_, input) => {
    const environment = validateEnvironment(input);
    const doors = namedPorts(environment).map(({ from, to, protocol, port }) => [from, to, protocol, port].join(' '));
    expect(doors).toEqual([...new Set(doors)]);
    expect(doors.length > 0).toBe(hasOwnNodes(environment));
  });
});
