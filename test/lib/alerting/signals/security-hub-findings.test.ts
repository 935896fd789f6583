import { securityHubFindings } from '../../../../lib/alerting/signals/security-hub-findings';
import { propertyOf } from '../../../support/property-of';

const findings = (withoutGuardDuty: boolean) =>
  securityHubFindings({ withoutGuardDuty }).map(({ severity, pattern }) => ({
    severity,
    filter: propertyOf(pattern, 'detail', 'findings'),
  }));

describe('Security Hub findings', () => {
  it('are taken by their label, new and active ones only; passed controls are informational and left out', () => {
    const open = { Workflow: { Status: ['NEW'] }, RecordState: ['ACTIVE'] };
    expect(findings(false)).toEqual([
      { severity: 'critical', filter: { Severity: { Label: ['CRITICAL', 'HIGH'] }, ...open } },
      { severity: 'warning', filter: { Severity: { Label: ['MEDIUM'] }, ...open } },
      { severity: 'info', filter: { Severity: { Label: ['LOW'] }, ...open } },
    ]);
  });

  it('leave those of GuardDuty to the rules that hear of them first', () => {
    expect(findings(true).map((finding) => propertyOf(finding, 'filter', 'ProductName'))).toEqual([
      [{ 'anything-but': ['GuardDuty'] }],
      [{ 'anything-but': ['GuardDuty'] }],
      [{ 'anything-but': ['GuardDuty'] }],
    ]);
  });

  it('come as imported findings of Security Hub CSPM', () => {
    for (const { pattern } of securityHubFindings({ withoutGuardDuty: false })) {
      expect(pattern).toMatchObject({ source: ['aws.securityhub'], detailType: ['Security Hub Findings - Imported'] });
    }
  });
});
