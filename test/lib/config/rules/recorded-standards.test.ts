import { recordedStandards } from '../../../../lib/config/rules/recorded-standards';
import { valid } from '../../../support/configuration';

type Detection = typeof valid.detection;
const check = (detection: Partial<Detection>) =>
  recordedStandards.check({ ...valid, detection: { ...valid.detection, ...detection } });

describe('recorded-standards', () => {
  it('refuses Security Hub where nothing records what its controls judge', () => {
    expect(check({ securityHub: 'create', config: 'off' })).toEqual([
      {
        path: 'detection.config',
        value: 'off',
        rule: 'must not be "off" when detection.securityHub is "create": without records, its controls find nothing',
        fix: 'write config: "create", or "existing" where the account records already',
      },
    ]);
  });

  it.each([
    { securityHub: 'create', config: 'create' },
    { securityHub: 'create', config: 'existing' },
    { securityHub: 'existing', config: 'off' },
    { securityHub: 'off', config: 'create' },
  ] as const)('accepts %j', (detection) => {
    expect(check(detection)).toEqual([]);
  });
});
