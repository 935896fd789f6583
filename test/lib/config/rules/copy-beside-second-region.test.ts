import { copyBesideSecondRegion } from '../../../../lib/config/rules/copy-beside-second-region';
import { valid, withRecovery } from '../../../support/configuration';

const checked = (suffix: string) => copyBesideSecondRegion.check(withRecovery({}, { ...valid, suffix }));

describe('copy-beside-second-region', () => {
  it.each(['dr', 'pr12dr'])('refuses the suffix "%s", which ends as names in the second Region do', (suffix) => {
    expect(checked(suffix)).toEqual([
      {
        path: 'suffix',
        value: suffix,
        rule: 'must not end with "dr": names in the second Region do, and dashboards are named once for all Regions',
        fix: 'choose another suffix',
      },
    ]);
  });

  it.each(['drx', 'pr12', 'd'])('accepts the suffix "%s"', (suffix) => {
    expect(checked(suffix)).toEqual([]);
  });

  it('accepts no suffix, and any where there is no second Region', () => {
    expect(copyBesideSecondRegion.check(withRecovery())).toEqual([]);
    expect(copyBesideSecondRegion.check({ ...valid, suffix: 'dr' })).toEqual([]);
  });
});
