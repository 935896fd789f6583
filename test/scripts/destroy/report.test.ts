import { reportOf, type StepReport } from '../../../scripts/destroy/report';

const ENVIRONMENT = { environment: 'platform-dev', account: '111122223333', seconds: 30 };
const step = (more: Partial<StepReport> = {}): StepReport => ({
  step: 'instances',
  region: 'eu-west-1',
  did: [],
  stuck: [],
  ...more,
});
const KEY = {
  kind: 'key',
  id: 'key-1',
  region: 'eu-west-1',
  why: "onDelete is 'retain'",
  command: 'aws kms schedule-key-deletion --key-id key-1',
};
const STUCK = { what: 'stack platform-dev-Eks', why: 'it is DELETE_FAILED', next: 'mend it' };

describe('the report', () => {
  it('is well when nothing is stuck and nothing remains, whatever stays', () => {
    const report = reportOf(ENVIRONMENT, [step({ did: ['deleted instance i-1'] }), step()], {
      stays: [KEY],
      remains: [],
    });
    expect(report).toMatchObject({ version: 1, ok: true, exitCode: 0, stays: [KEY] });
    expect(report.steps).toHaveLength(1);
  });

  it.each([
    ['something is stuck', [step({ stuck: [STUCK] })], []],
    ['something remains', [], [KEY]],
  ])('is not well when %s', (_, steps, remains) => {
    expect(reportOf(ENVIRONMENT, steps, { stays: [], remains })).toMatchObject({ ok: false, exitCode: 1 });
  });
});
