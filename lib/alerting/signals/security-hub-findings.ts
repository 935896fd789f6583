import type { Severity } from '../severity';
import type { Signal } from '../signal';

/** `INFORMATIONAL` is left out: it is the label of controls that pass. */
const LABELS: Readonly<Record<Severity, readonly string[]>> = {
  critical: ['CRITICAL', 'HIGH'],
  warning: ['MEDIUM'],
  info: ['LOW'],
};

/**
 * Findings of Security Hub that nobody has taken up yet: the workflow status `NOTIFIED` or `SUPPRESSED` silences one.
 *
 * GuardDuty’s are among them; `withoutGuardDuty` leaves them to the rules that hear of them first.
 * Source: AWS Security Hub User Guide, "EventBridge event types for Security Hub CSPM" (Security Hub Findings - Imported).
 */
export function securityHubFindings({ withoutGuardDuty }: { readonly withoutGuardDuty: boolean }): readonly Signal[] {
  const finding = (name: string, severity: Severity): Signal => ({
    name,
    severity,
    description: `Security Hub has a new finding labelled ${LABELS[severity].join(' or ')}`,
    pattern: {
      source: ['aws.securityhub'],
      detailType: ['Security Hub Findings - Imported'],
      detail: {
        findings: {
          Severity: { Label: LABELS[severity] },
          Workflow: { Status: ['NEW'] },
          RecordState: ['ACTIVE'],
          ...(withoutGuardDuty ? { ProductName: [{ 'anything-but': ['GuardDuty'] }] } : {}),
        },
      },
    },
  });
  return [
    finding('SecurityHubCritical', 'critical'),
    finding('SecurityHubWarning', 'warning'),
    finding('SecurityHubInfo', 'info'),
  ];
}
