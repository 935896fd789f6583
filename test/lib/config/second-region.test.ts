import { isDeepStrictEqual } from 'node:util';

import { capacityMix } from '../../../lib/config/rules/capacity-mix';
import { RULES } from '../../../lib/config/rules';
import { environmentSchema, type EnvironmentInput } from '../../../lib/config/schema';
import { isRecoverable, secondRegion, type RecoverableEnvironment } from '../../../lib/config/second-region';
import { validateEnvironment } from '../../../lib/config/validate';
import { valid, withCapacity, withNetwork, withRecovery } from '../../support/configuration';
import { EVERY_ENVIRONMENT } from '../../support/templates';

const RECOVERABLE = Object.entries(EVERY_ENVIRONMENT).flatMap(([name, input]): [string, RecoverableEnvironment][] => {
  const environment = validateEnvironment(input);
  return isRecoverable(environment) ? [[name, environment]] : [];
});

const placeOf = ({ region, network, recovery }: RecoverableEnvironment) => ({
  region,
  cidr: network.cidr,
  availabilityZones: network.availabilityZones,
  controlPlaneZones: network.controlPlaneZones,
  nat: network.nat,
  endpoints: network.endpoints,
  other: recovery.region,
});

describe('isRecoverable', () => {
  it('is whether there is a second Region', () => {
    expect([isRecoverable(valid), isRecoverable(withRecovery())]).toEqual([false, true]);
  });
});

describe('secondRegion', () => {
  it('stands in the other place, with its own addresses, zones, way out and name', () => {
    const second = secondRegion(
      withRecovery({
        cidr: '10.9.0.0/17',
        availabilityZones: ['d', 'b'],
        controlPlaneZones: ['b', 'd'],
        nat: 'per-zone',
        endpoints: 'required',
      }),
    );
    expect(second).toMatchObject({ region: 'us-west-2', project: 'platform', name: 'test', suffix: 'dr' });
    expect(second.network).toEqual({
      ...valid.network,
      cidr: '10.9.0.0/17',
      availabilityZones: ['d', 'b'],
      controlPlaneZones: ['b', 'd'],
      nat: 'per-zone',
      endpoints: 'required',
    });
  });

  it('has the endpoints of the first Region unless it names its own', () => {
    expect(secondRegion(withRecovery({}, withNetwork({ endpoints: 'required' }))).network.endpoints).toBe('required');
  });

  it('does not take the control plane’s zones from the first Region, whose letters mean other zones', () => {
    const second = secondRegion(withRecovery({}, withNetwork({ controlPlaneZones: ['a', 'b'] })));
    expect(second.network).not.toHaveProperty('controlPlaneZones');
    expect(second.recovery.controlPlaneZones).toEqual(['a', 'b']);
  });

  it('looks back at the first Region, so that both sides read the other’s range in the same place', () => {
    const first = withRecovery(
      { backup: { everyHours: 2 }, secrets: ['payments/stripe'] },
      withNetwork({ cidr: '10.4.0.0/16', nat: 'instance', endpoints: 'required' }),
    );
    expect(secondRegion(first).recovery).toEqual({
      ...first.recovery,
      region: 'us-east-1',
      cidr: '10.4.0.0/16',
      availabilityZones: ['a', 'b'],
      nat: 'instance',
      endpoints: 'required',
    });
  });

  it.each([
    ['pilot-light', [0, 0, 0]],
    ['warm-standby', [2, 1, 0]],
  ] as const)('keeps ready in %s of every group that always has some at most: %j', (mode, minSizes) => {
    const group = { kind: 'managed-node-group' as const, instanceTypes: ['m7g.large'], maxSize: 9 };
    const first = withCapacity(
      { ...group, name: 'three', minSize: 3 },
      { ...group, name: 'one', minSize: 1, kind: 'self-managed-node-group' },
      { ...group, name: 'none', minSize: 0 },
    );
    expect(secondRegion(withRecovery({ mode }, first)).capacity).toEqual(
      first.capacity.map((item, index) => ({ ...item, minSize: minSizes[index] })),
    );
  });

  it.each(['pilot-light', 'warm-standby'] as const)('leaves alone in %s what has no size', (mode) => {
    const podSize = { vCpu: 1, memoryGiB: 2 } as const;
    const fargate = { kind: 'fargate-profile', name: 'system', namespaces: ['kube-system'], podSize } as const;
    const lists: EnvironmentInput['capacity'][] = [
      [{ ...fargate, namespaces: ['kube-system'] }, { kind: 'karpenter' }],
      [{ kind: 'auto-mode' }],
    ];
    for (const list of lists) {
      const first = withCapacity(...list);
      expect(secondRegion(withRecovery({ mode }, first)).capacity).toEqual(first.capacity);
    }
  });

  it('leaves its argument as it was', () => {
    const first = withRecovery({ mode: 'pilot-light' });
    const before = JSON.stringify(first);
    secondRegion(first);
    expect(JSON.stringify(first)).toBe(before);
  });

  describe.each(RECOVERABLE)('of %s', (_, environment) => {
    const second = secondRegion(environment);

    it('differs in nothing but place, addresses, name and size', () => {
      const differing = (one: object, other: object) =>
        Object.keys({ ...one, ...other }).filter(
          (key) => !isDeepStrictEqual(Reflect.get(one, key), Reflect.get(other, key)),
        );
      const sizeless = ({ capacity }: typeof second) => capacity.map((item) => ({ ...item, minSize: 0 }));
      expect(['suffix', 'region', 'network', 'capacity', 'recovery']).toEqual(
        expect.arrayContaining(differing(environment, second)),
      );
      expect(['cidr', 'availabilityZones', 'controlPlaneZones', 'nat', 'endpoints']).toEqual(
        expect.arrayContaining(differing(environment.network, second.network)),
      );
      expect(sizeless(second)).toEqual(sizeless(environment));
    });

    it('keeps every rule; only a pilot light has no place for the pods of kube-system yet', () => {
      expect(environmentSchema.parse(second)).toEqual(second);
      const broken = RULES.filter((rule) => rule.id !== 'copy-beside-second-region').flatMap((rule) =>
        rule.check(second).map(() => rule.id),
      );
      const noPlace = environment.recovery.mode === 'pilot-light' && capacityMix.check(second).length > 0;
      expect(broken).toEqual(noPlace ? ['capacity-mix'] : []);
    });

    it('leads back to the place and the addresses of the first when it is taken twice', () => {
      expect(placeOf(secondRegion(second))).toEqual(placeOf(environment));
    });
  });

  it('is looked at for every fixture that has one', () => {
    expect(RECOVERABLE.map(([name]) => name)).toEqual(['prod', 'pilotLight', 'govCloud', 'china']);
  });
});
