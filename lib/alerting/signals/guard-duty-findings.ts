import type { Severity } from '../severity';
import type { Signal } from '../signal';

/**
 * Severities as numbers: 1 to 3.9 low, 4 to 6.9 medium, 7 to 8.9 high, 9 to 10 critical.
 *
 * Source: Amazon GuardDuty User Guide, "Severity levels of GuardDuty findings" and "Processing GuardDuty findings with
 * Amazon EventBridge".
 */
const RANGES: Readonly<Record<Severity, readonly (string | number)[]>> = {
  critical: ['>=', 7],
  warning: ['>=', 4, '<', 7],
  info: ['<', 4],
};

const finding = (name: string, severity: Severity, levels: string): Signal => ({
  name,
  severity,
  description: `GuardDuty finds something of ${levels} severity in this account`,
  pattern: {
    source: ['aws.guardduty'],
    detailType: ['GuardDuty Finding'],
    detail: { severity: [{ numeric: RANGES[severity] }] },
  },
});

/** What GuardDuty finds, whoever has switched it on. */
export const GUARD_DUTY_FINDINGS: readonly Signal[] = [
  finding('GuardDutyCritical', 'critical', 'high or critical'),
  finding('GuardDutyWarning', 'warning', 'medium'),
  finding('GuardDutyInfo', 'info', 'low'),
];
