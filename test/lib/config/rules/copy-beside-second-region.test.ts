import { copyBesideSecondRegion } from '../../../../lib/config/rules/copy-beside-second-region';
import { valid, withRecovery } from '../../../support/configuration';

const checked = (suffix: string) => copyBesideSecondRegion.check({ ...valid, suffix });

describe('copy-beside-second-region', () => {
  it('refuses the suffix "dr", with which names in the second Region end', () => {
    expect(checked('dr')).toEqual([
      {
        path: 'suffix',
        value: 'dr',
        rule: 'must not be "dr": names in the second Region end with it, and dashboards have one name in all Regions',
        fix: 'choose another suffix',
      },
    ]);
  });

  it.each(['drx', 'pr12dr', 'd'])('accepts the suffix "%s"', (suffix) => {
    expect(checked(suffix)).toEqual([]);
  });

  it('accepts no suffix', () => {
    expect(copyBesideSecondRegion.check(withRecovery())).toEqual([]);
  });
});
