import { ENVIRONMENTS } from '../../../lib/config/environments';
import {
  configurationOf,
  expectedChanges,
  isVariantName,
  VARIANTS,
  type VariantName,
} from '../../../scripts/rehearse/variants';

const ACCOUNT = '123456789012';
const NAMES = ENVIRONMENTS.map(({ name }) => name);

/** A variant of an environment, validated: it throws when the configuration is refused. */
const variant = (name: string, which: VariantName) => configurationOf(name, ACCOUNT, which);

describe.each(NAMES)('the variants of %s', (name) => {
  test('the original is the environment itself, in the account of the emulator', () => {
    expect(variant(name, 'original')).toMatchObject({ name, account: ACCOUNT });
  });

  test('the change opens the API to one office and lets the first managed group grow by one, and nothing else', () => {
    const original = variant(name, 'original');
    const first = original.capacity.findIndex(({ kind }) => kind === 'managed-node-group');
    expect(first).toBeGreaterThanOrEqual(0);
    expect(variant(name, 'changed')).toEqual({
      ...original,
      cluster: { ...original.cluster, endpoint: { ...original.cluster.endpoint, publicCidrs: ['203.0.113.0/24'] } },
      capacity: original.capacity.map((item, index) =>
        index === first && item.kind === 'managed-node-group' ? { ...item, maxSize: item.maxSize + 1 } : item,
      ),
    });
  });

  test('the last one is the change without either protection', () => {
    const changed = variant(name, 'changed');
    expect(variant(name, 'unprotected')).toEqual({
      ...changed,
      terminationProtection: false,
      cluster: { ...changed.cluster, deletionProtection: false },
    });
  });
});

test('some environment has protection to lift', () => {
  const environments = NAMES.map((name) => variant(name, 'original'));
  expect(environments.some(({ terminationProtection }) => terminationProtection)).toBe(true);
  expect(environments.some(({ cluster }) => cluster.deletionProtection)).toBe(true);
});

test('an environment that there is not is refused', () => {
  expect(() => variant('test', 'original')).toThrow(new RangeError('lib/config/environments has no test'));
});

test('isVariantName knows the variants, and nothing else', () => {
  expect(Object.keys(VARIANTS).every(isVariantName)).toBe(true);
  expect(['', 'toString', 'Original', 1, undefined].some(isVariantName)).toBe(false);
});

test('the change touches the cluster and one node group in every Region that has them', () => {
  const planned = (name: string) => expectedChanges(variant(name, 'changed')).map(({ planned: line }) => line);
  const ofDev = [
    'platform-dev-Eks: Modify AWS::EKS::Cluster (in place): ResourcesVpcConfig',
    'platform-dev-Eks: Modify AWS::EKS::Nodegroup (in place): ScalingConfig',
  ];
  expect(planned('dev')).toEqual(ofDev);
  expect(planned('prod')).toEqual(
    ['platform-prod-DrRegion', 'platform-prod-Eks'].flatMap((stack) =>
      ofDev.map((line) => line.replace('platform-dev-Eks', stack)),
    ),
  );
});
