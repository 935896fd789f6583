import { reportOn, stepReport } from './support/reports';

const reality = { real: 3, handler: 1, standIn: 1, standInTypes: { 'AWS::EKS::Addon': 1 } };

describe('reportOf', () => {
  test('adds up steps that all passed', () => {
    const steps = [
      stepReport('deploy'),
      stepReport('an update fails midway', { fault: true }),
      stepReport('destroy', { retained: ['key one'] }),
    ];
    expect(reportOn(61.5, steps, reality)).toEqual({
      environment: 'dev',
      ok: true,
      seconds: 61.5,
      steps,
      reality,
      installed: { releases: [], objects: [] },
      survived: 1,
      emulatorFaults: [],
      retained: ['key one'],
    });
  });

  test('is not fine when a step failed, and does not count its fault as survived', () => {
    const steps = [stepReport('an update fails midway', { fault: true, result: 'failed' })];
    expect(reportOn(1, steps, reality)).toMatchObject({ ok: false, survived: 0 });
  });

  test('is not fine when a step did not run', () => {
    expect(reportOn(1, [stepReport('destroy', { result: 'not run' })], reality).ok).toBe(false);
  });

  test('is not fine when the emulator could not answer, whatever the steps say', () => {
    expect(reportOn(1, [stepReport('deploy')], reality, ['500: POST /']).ok).toBe(false);
  });
});
