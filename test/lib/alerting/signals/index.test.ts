import { signalsOf } from '../../../../lib/alerting/signals';
import { SEVERITIES } from '../../../../lib/alerting/severity';

const OFF = { guardDuty: 'off', securityHub: 'off', config: 'off' } as const;
const namesOf = (detection: Parameters<typeof signalsOf>[0]['detection']) =>
  signalsOf({ detection }).map(({ name }) => name);
const ALWAYS = ['HealthIssue', 'HealthScheduledChange', 'HealthNotice', 'AddonFailed', 'RestoreFailed', 'BackupFailed'];

describe('signals', () => {
  it('without detection are what AWS reports anyway, of every severity', () => {
    expect(namesOf(OFF)).toEqual(ALWAYS);
    expect(new Set(signalsOf({ detection: OFF }).map(({ severity }) => severity))).toEqual(new Set(SEVERITIES));
  });

  it.each(['create', 'existing'] as const)('hold the findings of services, whoever switches them on: %s', (state) => {
    expect(namesOf({ ...OFF, guardDuty: state }).slice(0, 3)).toEqual([
      'GuardDutyCritical',
      'GuardDutyWarning',
      'GuardDutyInfo',
    ]);
    expect(namesOf({ ...OFF, securityHub: state }).slice(0, 3)).toEqual([
      'SecurityHubCritical',
      'SecurityHubWarning',
      'SecurityHubInfo',
    ]);
  });

  it('report a finding of GuardDuty once, although Security Hub has it too', () => {
    const productOf = (guardDuty: 'off' | 'existing') =>
      JSON.stringify(signalsOf({ detection: { ...OFF, guardDuty, securityHub: 'existing' } })).includes('ProductName');
    expect([productOf('off'), productOf('existing')]).toEqual([false, true]);
  });

  it('are described, each by its own name', () => {
    const signals = signalsOf({ detection: { guardDuty: 'create', securityHub: 'create', config: 'create' } });
    expect(new Set(signals.map(({ name }) => name)).size).toBe(12);
    // EventBridge takes 512 characters.
    expect(signals.filter(({ description }) => !/^[A-Z].{10,510}$/.test(description))).toEqual([]);
  });
});
