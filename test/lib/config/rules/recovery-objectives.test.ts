import { recoveryObjectives } from '../../../../lib/config/rules/recovery-objectives';
import { valid, withRecovery } from '../../../support/configuration';

const check = (recovery: Parameters<typeof withRecovery>[0]) => recoveryObjectives.check(withRecovery(recovery));
const dns = { hostedZoneId: 'Z01', domain: 'example.com', hosts: [{ name: 'shop' }] };

describe('recovery-objectives', () => {
  it('has nothing to say where there is no second Region', () => {
    expect(recoveryObjectives.check(valid)).toEqual([]);
  });

  it('accepts a loss of exactly what the schedule keeps, and refuses a minute less with the sum', () => {
    const backup = { everyHours: 2, transferMinutes: 45 } as const;
    expect(check({ backup, recoveryPointObjectiveMinutes: 225 })).toEqual([]);
    expect(check({ backup, recoveryPointObjectiveMinutes: 224 })).toEqual([
      {
        path: 'recovery.recoveryPointObjectiveMinutes',
        value: 224,
        rule:
          'must be what the backups can keep: 120 (from one backup to the next) + 60 (until the backup starts) + ' +
          '45 (backup and copy) = 225 minutes',
        fix: 'back up more often, or allow a greater loss; less than two hours need replication by the workload itself',
      },
    ]);
  });

  it('accepts exactly the time that a failover takes, and refuses a minute less with the sum', () => {
    const backup = { restoreMinutes: 40 };
    expect(check({ backup, recoveryTimeObjectiveMinutes: 90 })).toEqual([]);
    expect(check({ backup, recoveryTimeObjectiveMinutes: 89 })).toEqual([
      {
        path: 'recovery.recoveryTimeObjectiveMinutes',
        value: 89,
        rule:
          'must be what a failover can keep: 30 (decision) + 5 (more nodes) + 40 (restore) + 15 (DNS by hand) = ' +
          '90 minutes',
        fix: 'keep nodes ready (mode: "warm-standby"), let Route 53 fail over (recovery.dns), restore less, or allow more time',
      },
    ]);
  });

  it.each([
    ['pilot-light', undefined, 120],
    ['pilot-light', dns, 108],
    ['warm-standby', undefined, 110],
    ['warm-standby', dns, 98],
  ] as const)('reckons with mode and DNS: %s, %j', (mode, names, minutes) => {
    const at = (recoveryTimeObjectiveMinutes: number) =>
      check({
        mode,
        recoveryTimeObjectiveMinutes,
        ...(names === undefined ? {} : { dns: { ...names, hosts: [...names.hosts] } }),
      });
    expect(at(minutes)).toEqual([]);
    expect(at(minutes - 1).map(({ path }) => path)).toEqual(['recovery.recoveryTimeObjectiveMinutes']);
  });

  it('refuses both objectives in one report', () => {
    const both = check({ recoveryPointObjectiveMinutes: 1, recoveryTimeObjectiveMinutes: 1 });
    expect(both.map(({ path }) => path)).toEqual([
      'recovery.recoveryPointObjectiveMinutes',
      'recovery.recoveryTimeObjectiveMinutes',
    ]);
  });

  it('keeps the objectives that are written by default', () => {
    expect(check({ mode: 'pilot-light' })).toEqual([]);
    expect(check({ mode: 'warm-standby' })).toEqual([]);
  });
});
