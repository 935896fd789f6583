import * as ec2 from 'aws-cdk-lib/aws-ec2';

import { namedPorts, openPorts } from '../../../lib/cluster/open-ports';
import { hasOwnNodes } from '../../../lib/cluster/managed-addons/where';
import type { EnvironmentInput } from '../../../lib/config/schema';
import { validateEnvironment } from '../../../lib/config/validate';
import { VERSION_FIXTURES } from '../../fixtures/environments';
import { ClusterSecurityGroups } from '../../../lib/cluster/security-groups';
import { smallest, withCapacity, withRecovery } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { golden, goldenNames } from '../../support/golden';
import { propertyOf } from '../../support/property-of';
import { MADE_BY_EKS, securityRulesIn, type SecurityRule } from '../../support/security-rules';
import { EVERY_ENVIRONMENT, platformOf, recoveryStacksOf } from '../../support/templates';

/** The Kubernetes version changes no port. */
const ENVIRONMENTS = Object.entries(EVERY_ENVIRONMENT).filter(([name]) => !Object.hasOwn(VERSION_FIXTURES, name));
const WIDEST = 4096;

const rulesOf = (input: EnvironmentInput) => {
  const { vpc, eks } = platformOf(input);
  return securityRulesIn(vpc, eks);
};

/** The rules of every place: the environments, and beside them those of their second Regions. */
const PLACES = ENVIRONMENTS.flatMap(([name, input]): [string, () => SecurityRule[]][] => [
  [name, () => rulesOf(input)],
  ...(input.recovery === undefined
    ? []
    : [[`${name}-dr`, () => securityRulesIn(recoveryStacksOf(input).drRegion)] satisfies [string, unknown]]),
]);

/** One rule to a line, so that a changed port is a changed line. */
const asText = (rules: readonly object[]) =>
  rules.length === 0 ? '[]\n' : `[\n${rules.map((rule) => `  ${JSON.stringify(rule)}`).join(',\n')}\n]\n`;

describe('open ports', () => {
  it.each(PLACES)('are what was reviewed, rule by rule: %s', (name, rulesThere) => {
    const rules = asText(rulesThere());
    expect(rules).toBe(golden(`ports/${name}.json`, rules));
  });

  it('have no golden file left over', () => {
    expect(goldenNames('ports')).toEqual(PLACES.map(([name]) => name).sort());
  });

  describe.each(PLACES)('%s', (_, rulesThere) => {
    const rules = rulesThere();

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

  it('opens no port for an add-on or a component that is excluded', () => {
    const exclude = ['metrics-server', 'amazon-cloudwatch-observability'] as const;
    const components = { exclude: ['aws-load-balancer-controller' as const, 'external-secrets' as const] };
    const ports = portsOf({ addons: { exclude: [...exclude] }, components }).map(({ port }) => port);
    expect(ports).not.toContain(10251);
    expect(ports).not.toContain(9443);
    expect(portsOf({}).map(({ port }) => port)).toEqual(expect.arrayContaining([10251, 9443]));
  });

  it('tells every reason of a door that several use', () => {
    const reasons = portsOf({})
      .filter(({ port }) => port === 9443)
      .map(({ reason }) => reason);
    expect(reasons).toEqual([
      'Kubernetes API calls the webhook of the CloudWatch operator; Kubernetes API calls the webhooks of the load balancer controller; Kubernetes API calls the webhook of External Secrets',
    ]);
  });

  it.each(ENVIRONMENTS)('names each door once: %s', (_, input) => {
    const environment = validateEnvironment(input);
    const doors = namedPorts(environment).map(({ from, to, protocol, port }) => [from, to, protocol, port].join(' '));
    expect(doors).toEqual([...new Set(doors)]);
    expect(doors.length > 0).toBe(hasOwnNodes(environment));
  });
});

describe('openPorts', () => {
  const rulesFor = (environment: ReturnType<typeof withRecovery>) => {
    const stack = new ConstructStack(environment);
    const groups = new ClusterSecurityGroups(stack, 'Groups', { environment, vpc: stack.vpc });
    const madeByEks = ec2.SecurityGroup.fromSecurityGroupId(stack, 'MadeByEks', 'sg-eks');
    openPorts(environment, groups, madeByEks);
    const made = propertiesOf(stack.rendered('AWS::EC2::SecurityGroup'));
    const nodeGroup = made.find((group) => propertyOf(group, 'GroupDescription') === 'EKS nodes');
    const toOtherRegion = (side: string) =>
      [propertyOf(nodeGroup, side)].flat().filter((rule) => JSON.stringify(rule ?? '').includes('10.9.'));
    return {
      out: toOtherRegion('SecurityGroupEgress'),
      in: toOtherRegion('SecurityGroupIngress'),
      inMadeByEks: propertiesOf(stack.rendered('AWS::EC2::SecurityGroupIngress')).filter(
        (rule) => propertyOf(rule, 'GroupId') === 'sg-eks' && JSON.stringify(rule).includes('10.9.'),
      ),
    };
  };

  it('open each port of recovery to and from the private subnets of the other Region, zone by zone', () => {
    const reason = 'PostgreSQL streams to its standby';
    const ports = [{ port: 5432, toPort: 5433, protocol: 'udp' as const, reason }];
    const found = rulesFor(withRecovery({ availabilityZones: ['a', 'b'], ports }));
    const door = { IpProtocol: 'udp', FromPort: 5432, ToPort: 5433, Description: reason };
    const doors = ['10.9.0.0/19', '10.9.32.0/19'].map((CidrIp) => ({ ...door, CidrIp }));
    expect(found).toEqual({ out: doors, in: doors, inMadeByEks: [] });
  });

  it('open nothing to the other Region unless a port is listed', () => {
    expect(rulesFor(withRecovery())).toEqual({ out: [], in: [], inMadeByEks: [] });
  });

  it('open them in the group that EKS made where no nodes of ours are: Auto Mode’s carry it', () => {
    const ports = [{ port: 5432, protocol: 'tcp' as const, reason: 'PostgreSQL streams to its standby' }];
    const found = rulesFor(withRecovery({ availabilityZones: ['a', 'b'], ports }, withCapacity({ kind: 'auto-mode' })));
    expect(found).toMatchObject({
      out: [],
      in: [],
      inMadeByEks: [{ CidrIp: '10.9.0.0/19', FromPort: 5432 }, { CidrIp: '10.9.32.0/19' }],
    });
  });
});
