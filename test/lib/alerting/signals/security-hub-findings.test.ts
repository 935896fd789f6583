import { securityHubFindings } from '../../../../lib/alerting/signals/security-hub-findings';

interface Detail {
  readonly findings: { readonly ProductName?: unknown };
}

const findings = (withoutGuardDuty: boolean) =>
  securityHubFindings({ withoutGuardDuty }).map(({ severity, pattern }) => {
    const { findings: filter } = pattern.detail as unknown as Detail;
    return { severity, ...filter };
  });

describe('Security Hub findings', () => {
  it('are taken by their label, new and active ones only; passed controls are informational and left out', () => {
    const open = { Workflow: { Status: ['NEW'] }, RecordState: ['ACTIVE'] };
    expect(findings(false)).toEqual([
      { severity: 'critical', Severity: { Label: ['CRITICAL', 'HIGH'] }, ...open },
      { severity: 'warning', Severity: { Label: ['MEDIUM'] }, ...open },
      { severity: 'info', Severity: { Label: ['LOW'] }, ...open },
    ]);
  });

  it('leave those of GuardDuty to the rules that hear of them first', () => {
    expect(findings(true).map(({ ProductName }) => ProductName)).toEqual([
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
