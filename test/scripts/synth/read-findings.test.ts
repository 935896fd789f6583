import { readFindings } from '../../../scripts/synth/read-findings';
import { reportOf, violationOf } from '../../support/assembly';
import { inFolder } from '../../support/temp-folder';

const read = (report: unknown) => inFolder({ 'validation-report.json': report }, readFindings);

describe('the findings of a synthesis', () => {
  test('are none without a report', () => {
    expect(inFolder({}, readFindings)).toEqual({ packs: [], findings: [] });
  });

  test('are counted by pack and severity, one for each construct', () => {
    const report = reportOf(
      [violationOf('error', 'Stack/A', 'Stack/B'), violationOf('warning', 'Stack/C')],
      [violationOf('error', 'Stack/D', 'Stack/E', 'Stack/F')],
    );
    expect(read(report).packs).toEqual([{ pack: 'Pack', errors: 2, warnings: 1, acknowledged: 3 }]);
  });

  test('name the rule and the construct', () => {
    expect(read(reportOf([violationOf('warning', 'Stack/A')])).findings).toEqual([
      { pack: 'Pack', rule: 'rule', severity: 'warning', description: 'What it asks.', construct: 'Stack/A' },
    ]);
  });

  test('count a violation that names no construct', () => {
    expect(read(reportOf([violationOf('error')])).findings).toMatchObject([{ severity: 'error', construct: '' }]);
  });

  test.each([['fatal'], ['high'], ['anything'], [undefined]])('of severity %s are errors', (severity) => {
    expect(read(reportOf([violationOf(severity, 'A')])).findings).toMatchObject([{ severity: 'error' }]);
  });

  test.each([['warning'], ['WARNING'], ['info']])('of severity %s are warnings', (severity) => {
    expect(read(reportOf([violationOf(severity, 'A')])).findings).toMatchObject([{ severity: 'warning' }]);
  });

  test.each([
    ['that is not JSON', 'oops', /validation-report\.json is not JSON/],
    ['of another shape', { title: 'Report' }, /validation-report\.json is not what CDK writes:[^]*pluginReports/],
  ])('cannot be read from a report %s', (_, report, message) => {
    expect(() => read(report)).toThrow(message);
  });
});
