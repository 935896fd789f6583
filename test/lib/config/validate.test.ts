import { ConfigurationError } from '../../../lib/config/problem';
import { validateEnvironment } from '../../../lib/config/validate';
import { smallest, valid } from '../../support/configuration';

function problemsOf(input: unknown) {
  try {
    validateEnvironment(input);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
}
const pathsOf = (input: unknown) => problemsOf(input).map(({ path }) => path);
const [group] = smallest.capacity;

describe('validateEnvironment', () => {
  it('returns the environment with its defaults', () => {
    expect(validateEnvironment(smallest)).toEqual(valid);
  });

  it('returns what validates again to the same', () => {
    expect(validateEnvironment(valid)).toEqual(valid);
  });

  it('names the environment in its error', () => {
    expect(() => validateEnvironment({ ...smallest, owner: '' })).toThrow(/^Environment "test" has 1 problem:/);
    expect(() => validateEnvironment({ ...smallest, name: 3 })).toThrow(/^Environment "\(unnamed\)" has 1 problem:/);
  });

  it('reports problems of single properties and across properties together', () => {
    const wrong = {
      ...smallest,
      owner: 'nobody',
      network: { cidr: '10.0.0.1/16', availabilityZones: ['a', 'a'], nat: 'none' },
      cluster: { serviceCidr: '10.0.0.0/20' },
    };
    expect(pathsOf(wrong)).toEqual([
      'owner',
      'network.cidr',
      'cluster.serviceCidr',
      'network.availabilityZones[1]',
      'network.endpoints',
    ]);
  });

  it('still reports across properties when others have the wrong type', () => {
    const wrong = {
      ...smallest,
      terminationProtection: 'yes',
      tags: null,
      network: { ...smallest.network, nat: 'none' },
      cluster: { version: '1.99', serviceCidr: '10.0.0.0/20', kubectlLayer: 'v31' },
    };
    expect(pathsOf(wrong)).toEqual([
      'tags',
      'terminationProtection',
      'cluster.version',
      'cluster.serviceCidr',
      'network.endpoints',
    ]);
  });

  it('still reports across properties when there is one that does not exist', () => {
    expect(pathsOf({ ...smallest, nmae: 'x', network: { ...smallest.network, nat: 'none' } })).toEqual([
      'nmae',
      'network.endpoints',
    ]);
  });

  it('asks no rule about a capacity of unknown kind', () => {
    const capacity = [
      { kind: 'lambda', name: 3 },
      { ...group, minSize: 9 },
    ];
    expect(pathsOf({ ...smallest, capacity })).toEqual(['capacity[0].kind']);
  });

  it.each([
    [{ name: undefined }, 'name', undefined, 'write a value of type string'],
    [{ onDelete: 'keep' }, 'onDelete', 'keep', 'write one of: "retain", "destroy"'],
    [{ keyDeletionWindowDays: 6 }, 'keyDeletionWindowDays', 6, 'use at least 7'],
    [{ keyDeletionWindowDays: 31 }, 'keyDeletionWindowDays', 31, 'use at most 30'],
    [{ capacity: [] }, 'capacity', [], 'list at least 1'],
    [
      { capacity: [group, { kind: 'lambda' }] },
      'capacity[1].kind',
      'lambda',
      'write one of the expected kinds; docs/configuration.md shows the properties of each',
    ],
    [
      { capacity: [{ ...group, size: 3 }] },
      'capacity[0].size',
      3,
      'remove it, or correct the spelling; docs/configuration.md lists what there is',
    ],
    [
      { owner: 'nobody' },
      'owner',
      'nobody',
      'write one address out of letters, digits and _ . : / = + -, such as "platform@example.com"',
    ],
    [{ tags: { 'aws:x': 'y' } }, 'tags["aws:x"]', 'aws:x', 'use letters, digits, spaces and _ . : / = + - @'],
  ])('says of %j where, what and how to mend it', (change, path, value, fix) => {
    const [problem, ...others] = problemsOf({ ...smallest, ...change });
    expect(problem).toMatchObject({ path, fix });
    expect(problem?.value).toEqual(value);
    expect(problem?.rule).not.toBe('');
    expect(others.filter((other) => other.path === path)).toEqual([]);
  });

  it('names every property that does not exist, each at its own place', () => {
    expect(pathsOf({ ...smallest, one: 1, 'two words': 2, network: { ...smallest.network, three: 3 } })).toEqual([
      'network.three',
      'one',
      '["two words"]',
    ]);
  });

  it.each([[undefined], [null], [0], [''], ['dev'], [[]], [[smallest]], [() => smallest]])(
    'refuses %p with a report, as it refuses any wrong value',
    (input) => {
      expect(() => validateEnvironment(input)).toThrow(ConfigurationError);
    },
  );

  it('leaves its input as it was', () => {
    const input = structuredClone({ ...smallest, nmae: 'x' });
    problemsOf(input);
    expect(input).toEqual({ ...smallest, nmae: 'x' });
  });
});
