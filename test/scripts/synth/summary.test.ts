import { refused, summarize } from '../../../scripts/synth/summary';
import { assemblyOf, reportOf, templateWith, violationOf } from '../../support/assembly';
import { inFolder, type Files } from '../../support/temp-folder';

const summaryOf = (files: Files) => inFolder(files, (folder) => summarize(folder, 1.5));
const withReport = (report: unknown) => assemblyOf(templateWith(1), { 'validation-report.json': report });

describe('the summary of a synthesis', () => {
  test('is fine without findings', () => {
    expect(summaryOf(assemblyOf(templateWith(1)))).toMatchObject({
      version: 1,
      ok: true,
      seconds: 1.5,
      stacks: [{ name: 'One' }],
      limitWarnings: [],
      findings: [],
      next: null,
    });
  });

  test('is fine with warnings', () => {
    expect(summaryOf(withReport(reportOf([violationOf('warning', 'One/A')])))).toMatchObject({ ok: true, next: null });
  });

  test('fails for an error, also where the CLI passes over it', () => {
    const summary = summaryOf(withReport(reportOf([violationOf('error', 'Stage/One/A')])));
    expect(summary.ok).toBe(false);
    expect(summary.next).toMatch(/^Synthesis failed: correct what each finding/);
  });

  test('fails for a template over a limit', () => {
    const summary = summaryOf(assemblyOf(templateWith(501)));
    expect(summary).toMatchObject({ ok: false, limitWarnings: [{ measure: 'resources', value: 501, over: true }] });
    expect(summary.next).toMatch(/^A stack is over a limit/);
  });

  test('passes a template near a limit, with a warning', () => {
    expect(summaryOf(assemblyOf(templateWith(499)))).toMatchObject({ ok: true, limitWarnings: [{ over: false }] });
  });
});

describe('the summary of a refused synthesis', () => {
  test('has the findings that failed it', () => {
    const summary = inFolder(withReport(reportOf([violationOf('error', 'One/A')])), (folder) =>
      refused(folder, 1, true),
    );
    expect(summary).toMatchObject({ ok: false, stacks: [], findings: [{ construct: 'One/A' }] });
  });

  test('reads nothing that an earlier run left behind', () => {
    const summary = inFolder(withReport('stale'), (folder) => refused(folder, 1, false));
    expect(summary).toMatchObject({ ok: false, findings: [] });
    expect(summary.next).toMatch(/^Synthesis failed: correct what is named/);
  });
});
