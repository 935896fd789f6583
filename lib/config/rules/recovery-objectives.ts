import { arithmeticOf, lostAtWorst, totalOf, untilItServes } from '../../recovery/objectives';
import type { Rule } from './rule';

export const recoveryObjectives: Rule = {
  id: 'recovery-objectives',
  requirement: 'The objectives of recovery are ones that schedule and mode can keep.',
  check({ recovery }) {
    if (recovery === undefined) return [];
    const { recoveryPointObjectiveMinutes: point, recoveryTimeObjectiveMinutes: time } = recovery;
    const lost = lostAtWorst(recovery);
    const serving = untilItServes(recovery);
    return [
      ...(totalOf(lost) > point
        ? [
            {
              path: 'recovery.recoveryPointObjectiveMinutes',
              value: point,
              rule: `must be what the backups can keep: ${arithmeticOf(lost)}`,
              fix: 'back up more often, or allow a greater loss; less than two hours need replication by the workload itself',
            },
          ]
        : []),
      ...(totalOf(serving) > time
        ? [
            {
              path: 'recovery.recoveryTimeObjectiveMinutes',
              value: time,
              rule: `must be what a failover can keep: ${arithmeticOf(serving)}`,
              fix: 'keep nodes ready (mode: "warm-standby"), let Route 53 fail over (recovery.dns), restore less, or allow more time',
            },
          ]
        : []),
    ];
  },
};
