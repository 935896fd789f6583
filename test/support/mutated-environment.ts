import fc from 'fast-check';

import { ENVIRONMENTS } from '../../lib/config/environments';
import { REGIONS } from '../../lib/config/regions';
import { KUBECTL_LAYERS, KUBERNETES_VERSIONS, MANAGED_ADDONS, OPTIONAL_ADDONS } from '../../lib/config/versions';

type Path = readonly (string | number)[];
type Mutation = (environment: unknown) => unknown;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every place inside a value, from the outside in. */
function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const children: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return children.flatMap(([key, child]) => [[...at, key], ...pathsOf(child, [...at, key])]);
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (found, key) => (typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined),
    value,
  );

/** A copy in which a place holds something else. `Object.fromEntries` makes even `__proto__` a property like others. */
function replaced(value: unknown, [key, ...rest]: Path, replace: (old: unknown) => readonly unknown[]): unknown {
  const child = (old: unknown) => (rest.length === 0 ? replace(old) : [replaced(old, rest, replace)]);
  if (key === undefined) return value;
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => (index === key ? child(item) : [item]));
  const entries = isRecord(value) ? Object.entries(value) : [];
  const others = entries.filter(([name]) => name !== key);
  const old = entries.find(([name]) => name === key)?.[1];
  return Object.fromEntries([...others, ...child(old).map((changed) => [key, changed] as const)]);
}

/** A mutation of a place that exists, chosen by a number. */
const somewhere = (pick: number, where: (value: unknown) => boolean, mutate: (path: Path) => Mutation): Mutation => {
  return (environment) => {
    const paths = pathsOf(environment).filter((path) => where(valueAt(environment, path)));
    const path = paths[pick % Math.max(paths.length, 1)];
    return path === undefined ? environment : mutate(path)(environment);
  };
};
const anything = () => true;

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    undefined,
    NaN,
    Infinity,
    -Infinity,
    -0,
    -1,
    0.5,
    1e300,
    Number.MAX_SAFE_INTEGER + 1,
    '',
  ),
  fc.constantFrom<unknown>('   ', '💥', 'ÄÖÜ', 'a\u0000b', 'a\nb', '../..', '${AWS::Region}', '{{resolve:ssm:x}}'),
  fc.constantFrom<unknown>('x'.repeat(5_000), '-'.repeat(5_000), '1.'.repeat(5_000), [[[[[[[[]]]]]]]], {}, []),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.dictionary(
    fc.constantFrom('__proto__', 'constructor', 'toString', 'length', 'kind', ''),
    fc.jsonValue({ maxDepth: 1 }),
  ),
);

const name = fc.constantFrom('a', 'team', 'blue-green', 'x1', 'spot', 'Team', 'a_b', '-a', 'n'.repeat(30));
const segment = fc.constantFrom('shop', 'pr12', 'x', 'p'.repeat(20), 'two-words', 'P', 'q'.repeat(25), '9a');
const email = fc.constantFrom('a@example.com', 'on.call+eks@sub.example.org', 'nobody', 'a@b', '');
const cidr = fc
  .tuple(
    fc.constantFrom('10.40', '10.0', '10.2', '172.16', '172.31', '192.168', '100.64', '172.20', '8.8', '0.0', '300.1'),
    fc.constantFrom('0.0', '0.0', '0.0', '16.0', '0.1'),
    fc.constantFrom(16, 16, 17, 18, 20, 22, 24, 12, 8, 0, 32, 33),
  )
  .map(([head, tail, prefix]) => `${head}.${tail}/${String(prefix)}`);
const zones = fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 2 });
const instanceTypes = fc.oneof(
  fc.shuffledSubarray(['m7g.large', 'm6g.large', 'r7g.large', 'c7gn.xlarge'], { minLength: 1 }),
  fc.shuffledSubarray(['m7i.large', 'm6a.large', 'r6i.xlarge', 't3.small', 'm7g.large', 'huge'], { minLength: 1 }),
);
const retention = fc.constantFrom(1, 7, 30, 90, 365, 3653, 8);
const podSize = fc.record({
  vCpu: fc.constantFrom(0.25, 0.5, 1, 2, 4, 3),
  memoryGiB: fc.constantFrom(0.5, 1, 2, 4, 8, 9.5),
});
const labels = fc.dictionary(fc.constantFrom('team', 'example.com/team', '-x'), fc.constantFrom('', 'a', 'b.c', 'd e'));
const taints = fc.array(
  fc.record({
    key: fc.constantFrom('team', 'gpu'),
    effect: fc.constantFrom('NO_SCHEDULE', 'PREFER_NO_SCHEDULE', 'NEVER'),
  }),
  { maxLength: 2 },
);
const port = fc.integer({ min: 0, max: 65_600 });
const door = {
  port,
  protocol: fc.constantFrom('tcp', 'udp'),
  reason: fc.constantFrom('Services call each other here', 'why'),
};
const principals = fc.array(
  fc.record({ name, principalArn: fc.constantFrom('a', 'b').map((role) => `arn:aws:iam::111122223333:role/${role}`) }),
  { maxLength: 2 },
);
const group = fc.record(
  {
    kind: fc.constantFrom('managed-node-group', 'self-managed-node-group'),
    name,
    instanceTypes,
    minSize: fc.nat(4),
    maxSize: fc.nat(9),
    labels,
    taints,
    operatingSystem: fc.constantFrom('bottlerocket', 'al2023'),
  },
  { requiredKeys: ['kind', 'name', 'instanceTypes', 'minSize', 'maxSize'] },
);
const fargate = fc.record({
  kind: fc.constant('fargate-profile'),
  name,
  namespaces: fc.subarray(['kube-system', 'jobs', 'Jobs'], { minLength: 1 }),
  podSize,
});
const capacity = fc.oneof(
  group,
  fargate,
  fc.constantFrom({ kind: 'karpenter' }, { kind: 'auto-mode' }, { kind: 'lambda' }),
);

/** What an operator might write: right, nearly right, or right by itself and wrong beside the rest. */
const PLAUSIBLE: readonly (readonly [Path, fc.Arbitrary<unknown>])[] = [
  [['project'], segment],
  [['name'], segment],
  [['suffix'], segment],
  [['account'], fc.constantFrom('111122223333', '1111', 111122223333)],
  [['region'], fc.constantFrom(...Object.keys(REGIONS), 'us-east-9', 'virginia')],
  [['owner'], email],
  [['costCenter'], fc.constantFrom('payments', '4711', 4711, '')],
  [['tags'], fc.dictionary(fc.constantFrom('team', 'data class', 'Owner', 'aws:x'), fc.constantFrom('a', 'b c', ''))],
  [['terminationProtection'], fc.constantFrom(true, false, 'true')],
  [['onDelete'], fc.constantFrom('retain', 'destroy', 'keep')],
  [['keyDeletionWindowDays'], fc.integer({ min: 5, max: 32 })],
  [['network', 'cidr'], cidr],
  [['network', 'availabilityZones'], zones],
  [['network', 'controlPlaneZones'], zones],
  [['network', 'podsPerZone'], fc.constantFrom(16, 100, 1000, 2000, 8000, 9000, 15)],
  [['network', 'nat'], fc.constantFrom('none', 'instance', 'single', 'per-zone')],
  [['network', 'natInstanceType'], fc.constantFrom('t4g.nano', 't3.small', 'small')],
  [['network', 'endpoints'], fc.constantFrom('gateways', 'required')],
  [
    ['network', 'extraEndpoints'],
    fc.array(fc.constantFrom('kms', 'sns', 'bedrock-runtime', 'ecr.api', 'KMS'), { maxLength: 3 }),
  ],
  [['network', 'flowLogTraffic'], fc.constantFrom('ALL', 'REJECT')],
  [['network', 'flowLogRetentionDays'], retention],
  [['network', 'peers'], fc.array(fc.record({ name, cidr }), { maxLength: 2 })],
  [['network', 'workloadPorts'], fc.array(fc.record(door), { maxLength: 2 })],
  [['network', 'egressPorts'], fc.array(fc.record({ ...door, cidr }), { maxLength: 2 })],
  [['cluster', 'version'], fc.constantFrom(...KUBERNETES_VERSIONS, '1.30', 1.36)],
  [['cluster', 'kubectlLayer'], fc.constantFrom(...KUBECTL_LAYERS)],
  [['cluster', 'endpoint', 'publicCidrs'], fc.array(cidr, { maxLength: 2 })],
  [['cluster', 'endpoint', 'openToTheWorld'], fc.constant({ reason: 'Public workshop until the first of March' })],
  [['cluster', 'serviceCidr'], cidr],
  [['cluster', 'logRetentionDays'], retention],
  [['cluster', 'deletionProtection'], fc.boolean()],
  [['cluster', 'supportType'], fc.constantFrom('STANDARD', 'EXTENDED')],
  [['cluster', 'zonalShift'], fc.boolean()],
  [['cluster', 'workloadIdentity'], fc.constantFrom('pod-identity', 'irsa', 'kiam')],
  [['cluster', 'admins'], principals],
  [['cluster', 'viewers'], principals],
  [['capacity'], fc.array(capacity, { maxLength: 3 })],
  [['capacity', 0], group],
  [['capacity', 1], capacity],
  [['capacity', 0, 'instanceTypes'], instanceTypes],
  [['capacity', 0, 'minSize'], fc.integer({ min: -1, max: 5 })],
  [['capacity', 0, 'volumeGiB'], fc.constantFrom(20, 100, 19)],
  [['capacity', 0, 'labels'], labels],
  [['capacity', 0, 'taints'], taints],
  [['capacity', 0, 'operatingSystem'], fc.constantFrom('bottlerocket', 'al2023')],
  [['addons', 'exclude'], fc.subarray([...OPTIONAL_ADDONS])],
  [
    ['addons', 'versions'],
    fc.dictionary(fc.constantFrom(...MANAGED_ADDONS, 'falco'), fc.constantFrom('v1.2.3-eksbuild.4')),
  ],
  [['alerting', 'emails'], fc.array(email, { maxLength: 2 })],
  [
    ['alerting', 'slack'],
    fc.record(
      {
        webhookSecret: fc.constantFrom(
          'platform/slack-webhook',
          'a-AbCdEf',
          'https://hooks.slack.com/services/T/B/x',
          '',
        ),
        encryptionKey: fc
          .constantFrom('us-east-1', 'us-west-2')
          .map((at) => `arn:aws:kms:${at}:111122223333:key/1234abcd`),
        repeatWindowMinutes: fc.constantFrom(1, 60, 1440, 0, 1441),
      },
      { requiredKeys: ['webhookSecret'] },
    ),
  ],
  [['alerting', 'apiServerErrorsPerMinute'], fc.integer({ min: 0, max: 50 })],
  [['alerting', 'apiServerLatencySeconds'], fc.constantFrom(0.1, 2, 60, 0)],
  [
    ['recovery'],
    fc.record({
      mode: fc.constantFrom('pilot-light', 'warm-standby'),
      region: fc.constantFrom('us-west-2', 'us-east-1'),
      cidr,
    }),
  ],
];

const plausible = fc.oneof(
  ...PLAUSIBLE.map(([path, values]) =>
    values.map(
      (value): Mutation =>
        (environment) =>
          replaced(environment, path, () => [value]),
    ),
  ),
);
const pick = fc.nat(10_000);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 12, arbitrary: plausible },
  {
    weight: 2,
    arbitrary: pick.map((n) => somewhere(n, anything, (path) => (value) => replaced(value, path, () => []))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(pick, hostile)
      .map(([n, value]) => somewhere(n, anything, (path) => (whole) => replaced(whole, path, () => [value]))),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(pick, fc.oneof(fc.constantFrom('__proto__', 'constructor', '', 'Name', 'x-y'), fc.string()), hostile)
      .map(([n, key, value]) =>
        somewhere(n, isRecord, (path) => (whole) => replaced(whole, [...path, key], () => [value])),
      ),
  },
  {
    weight: 1,
    arbitrary: pick.map((n) =>
      somewhere(n, Array.isArray, (path) => (whole) => replaced(whole, [...path, 0], (item) => [item, item])),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(pick, pick).map(([one, other]) =>
      somewhere(one, anything, (from) =>
        somewhere(other, anything, (to) => (whole) => {
          const [left, right] = [valueAt(whole, from), valueAt(whole, to)];
          return replaced(
            replaced(whole, from, () => [right]),
            to,
            () => [left],
          );
        }),
      ),
    ),
  },
);

/** One of our environments after one to four changes: plausible ones, mistakes of hand, and hostile values. */
export const mutatedEnvironment = (): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fc.oneof({ weight: 60, arbitrary: fc.constantFrom<unknown>(...ENVIRONMENTS) }, { weight: 1, arbitrary: hostile }),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
    )
    .map(([environment, mutations]) => mutations.reduce((value, mutate) => mutate(value), environment));
