import { REGIONS } from '../../../../lib/config/regions';
import { knownRegion } from '../../../../lib/config/rules/known-region';
import { valid, withRecovery } from '../../../support/configuration';

const known = `write one of: ${Object.keys(REGIONS).join(', ')}`;
const unknown = 'must be a region where EKS runs; this one is not known to the platform';
const malformed = 'must be the code of an AWS Region';
const second = (region: string, first = valid.region) =>
  knownRegion.check(withRecovery({ region }, { ...valid, region: first }));

describe('known-region', () => {
  it.each(Object.keys(REGIONS))('accepts %s', (region) => {
    expect(knownRegion.check({ ...valid, region })).toEqual([]);
  });

  it.each([
    ['us-east-9', unknown],
    ['xx-nowhere-1', unknown],
    ['us-east-1a', malformed],
    ['US-EAST-1', malformed],
    ['virginia', malformed],
    ['', malformed],
    ['constructor', malformed],
    ['__proto__', malformed],
  ])('refuses "%s"', (region, rule) => {
    expect(knownRegion.check({ ...valid, region })).toEqual([{ path: 'region', value: region, rule, fix: known }]);
  });

  it('accepts a second region that is not the first', () => {
    expect(second('us-west-2')).toEqual([]);
  });

  it('refuses a second region that is unknown', () => {
    expect(second('mars-east-1')).toEqual([
      { path: 'recovery.region', value: 'mars-east-1', rule: malformed, fix: known },
    ]);
  });

  it('refuses a second region that is the first', () => {
    expect(second(valid.region)).toEqual([
      {
        path: 'recovery.region',
        value: valid.region,
        rule: 'must differ from the first region',
        fix: 'choose a region that does not fail together with the first',
      },
    ]);
  });

  it.each([
    ['us-gov-west-1', 'us-gov-east-1'],
    ['cn-north-1', 'cn-northwest-1'],
  ])('accepts a second region in the partition of the first: %s and %s', (first, other) => {
    expect(second(other, first)).toEqual([]);
    expect(second(first, other)).toEqual([]);
  });

  it('refuses a second region in another partition, naming those of the first', () => {
    expect(second('us-east-1', 'us-gov-west-1')).toEqual([
      {
        path: 'recovery.region',
        value: 'us-east-1',
        rule: 'must lie in the partition aws-us-gov: nothing is peered, copied or replicated from aws-us-gov to aws',
        fix: 'choose one of: us-gov-east-1',
      },
    ]);
    const [refused] = second('cn-north-1', 'eu-west-1');
    expect(refused?.fix).toMatch(/^choose one of: .*eu-west-2, .*us-west-2$/);
    expect(refused?.fix).not.toMatch(/eu-west-1\b|cn-|us-gov-/);
  });

  it.each([
    ['mars-east-1', 'cn-north-1', 'region'],
    ['us-gov-west-1', 'constructor', 'recovery.region'],
  ])('says nothing of partitions where a region is unknown: %s and %s', (first, other, path) => {
    expect(second(other, first)).toEqual([expect.objectContaining({ path, fix: known })]);
  });
});
