import { REGIONS } from '../../../../lib/config/regions';
import { knownRegion } from '../../../../lib/config/rules/known-region';
import { valid } from '../../../support/configuration';

const known = `write one of: ${Object.keys(REGIONS).join(', ')}`;
const unknown = 'must be a region where EKS runs; this one is not known to the platform';
const malformed = 'must be the code of an AWS Region';
const recovery = (region: string) => ({ mode: 'pilot-light', region, cidr: '10.9.0.0/16' }) as const;

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
    expect(knownRegion.check({ ...valid, recovery: recovery('us-west-2') })).toEqual([]);
  });

  it('refuses a second region that is unknown', () => {
    expect(knownRegion.check({ ...valid, recovery: recovery('mars-east-1') })).toEqual([
      { path: 'recovery.region', value: 'mars-east-1', rule: malformed, fix: known },
    ]);
  });

  it('refuses a second region that is the first', () => {
    expect(knownRegion.check({ ...valid, recovery: recovery(valid.region) })).toEqual([
      {
        path: 'recovery.region',
        value: valid.region,
        rule: 'must differ from the first region',
        fix: 'choose a region that does not fail together with the first',
      },
    ]);
  });
});
