import type { Environment } from '../../config/schema';
import type { Signal } from '../signal';
import { ADDON_EVENTS } from './addon-events';
import { BACKUP_FAILURES } from './backup-failures';
import { GUARD_DUTY_FINDINGS } from './guard-duty-findings';
import { HEALTH_EVENTS } from './health-events';
import { securityHubFindings } from './security-hub-findings';

/** Everything that becomes an alert in an environment. */
export function signalsOf({ detection }: Pick<Environment, 'detection'>): readonly Signal[] {
  const hasGuardDuty = detection.guardDuty !== 'off';
  return [
    ...(hasGuardDuty ? GUARD_DUTY_FINDINGS : []),
    ...(detection.securityHub === 'off' ? [] : securityHubFindings({ withoutGuardDuty: hasGuardDuty })),
    ...HEALTH_EVENTS,
    ...ADDON_EVENTS,
    ...BACKUP_FAILURES,
  ];
}
