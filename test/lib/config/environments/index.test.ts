import { ENVIRONMENTS } from '../../../../lib/config/environments';
import { overlaps, parseIpv4Range } from '../../../../lib/config/ipv4';
import { namePrefix } from '../../../../lib/config/names';
import { validateEnvironment } from '../../../../lib/config/validate';

const environments = ENVIRONMENTS.map((input) => validateEnvironment(input));
const different = (values: readonly unknown[]) => new Set(values.map((value) => JSON.stringify(value))).size;

describe('the environments', () => {
  it('are dev, staging and prod; the first is the default', () => {
    expect(environments.map(({ name }) => name)).toEqual(['dev', 'staging', 'prod']);
  });

  it('are written with what the operator chose: their input says what validation returns', () => {
    for (const [index, input] of ENVIRONMENTS.entries()) expect(environments[index]).toMatchObject(input);
  });

  it('never share a name', () => {
    expect(different(environments.map(namePrefix))).toBe(environments.length);
  });

  it('never share an address, so that they can be connected', () => {
    const ranges = environments
      .flatMap(({ network, recovery }) => [network.cidr, ...(recovery === undefined ? [] : [recovery.cidr])])
      .flatMap((cidr) => parseIpv4Range(cidr) ?? []);
    const pairs = ranges.flatMap((one, index) => ranges.slice(index + 1).map((other) => [one, other] as const));
    expect(ranges).toHaveLength(4);
    expect(pairs.filter(([one, other]) => overlaps(one, other))).toEqual([]);
  });

  it('differ where it matters: retention, keys, capacity in all three; the rest between prod and dev', () => {
    expect(different(environments.map(({ network }) => network.flowLogRetentionDays))).toBe(3);
    expect(different(environments.map(({ cluster }) => cluster.logRetentionDays))).toBe(3);
    expect(different(environments.map(({ keyDeletionWindowDays }) => keyDeletionWindowDays))).toBe(3);
    expect(different(environments.map(({ capacity }) => capacity.map(({ kind }) => kind)))).toBe(3);

    const [dev, , prod] = environments;
    const choices = [dev, prod].map((environment) => ({
      nat: environment?.network.nat,
      endpoints: environment?.network.endpoints,
      zones: environment?.network.availabilityZones.length,
      traffic: environment?.network.flowLogTraffic,
      protection: environment?.terminationProtection,
      deletionProtection: environment?.cluster.deletionProtection,
      onDelete: environment?.onDelete,
      support: environment?.cluster.supportType,
      zonalShift: environment?.cluster.zonalShift,
      recovery: environment?.recovery?.mode,
    }));
    expect(choices).toEqual([
      {
        nat: 'single',
        endpoints: 'gateways',
        zones: 2,
        traffic: 'REJECT',
        protection: false,
        deletionProtection: false,
        onDelete: 'destroy',
        support: 'STANDARD',
        zonalShift: false,
        recovery: undefined,
      },
      {
        nat: 'per-zone',
        endpoints: 'required',
        zones: 3,
        traffic: 'ALL',
        protection: true,
        deletionProtection: true,
        onDelete: 'retain',
        support: 'EXTENDED',
        zonalShift: true,
        recovery: 'warm-standby',
      },
    ]);
  });
});
