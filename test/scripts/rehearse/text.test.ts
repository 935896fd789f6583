import { reportOf } from '../../../scripts/rehearse/report';
import { textOf } from '../../../scripts/rehearse/text';
import { stepReport } from './support/reports';

const reality = { real: 3, standIn: 2, standInTypes: { 'AWS::CDK::Metadata': 1, 'AWS::EKS::Addon': 1 } };

test('the text of a rehearsal in which all is well', () => {
  const steps = [
    stepReport('deploy', { detail: '2 stacks' }),
    stepReport('an update fails midway', { fault: true, seconds: 12, detail: 'as before' }),
    stepReport('destroy', { detail: 'retained on purpose: 1', retained: ['log group /aws/eks/platform-dev/cluster'] }),
  ];
  expect(textOf({ version: 1, ok: true, environments: [reportOf('dev', 70.7, steps, reality, [])] }))
    .toBe(`dev: passed in 71 s

Step                           Result  Seconds  What it showed
deploy                         passed      1.3  2 stacks
fault: an update fails midway  passed     12.0  as before
destroy                        passed      1.3  retained on purpose: 1

Acts on resources: 3 through the emulated APIs (60 %), 2 checked against the schema and stood in for.
Stood in for: AWS::CDK::Metadata (1), AWS::EKS::Addon (1)
Faults survived: 1

Retained on purpose:
  log group /aws/eks/platform-dev/cluster

The platform deploys.`);
});

test('the text of a rehearsal that failed', () => {
  const steps = [
    stepReport('deploy', { result: 'failed', deviations: ['keys: one', 'cdk deploy ended with 1:\nno'] }),
    stepReport('destroy', { result: 'not run', seconds: 0 }),
  ];
  const empty = { real: 0, standIn: 0, standInTypes: {} };
  expect(textOf({ version: 1, ok: false, environments: [reportOf('dev', 2, steps, empty, ['500: POST /'])] }))
    .toBe(`dev: FAILED in 2 s

Step     Result   Seconds  What it showed
deploy   failed       1.3
destroy  not run

Acts on resources: 0 through the emulated APIs (0 %), 0 checked against the schema and stood in for.
Faults survived: 0

Deviations in "deploy":
  keys: one
  cdk deploy ended with 1:
  no

The emulator could not answer:
  500: POST /

The rehearsal FAILED.`);
});

test('the text of a step with one deviation', () => {
  const steps = [stepReport('deploy', { result: 'failed', deviations: ['keys: one'] })];
  const text = textOf({ version: 1, ok: false, environments: [reportOf('dev', 1, steps, reality, [])] });
  expect(text).toMatch(/^Deviations in "deploy":\n {2}keys: one$/m);
});

test('the text of several environments, one after the other', () => {
  const environments = ['dev', 'prod'].map((name) => reportOf(name, 1, [], reality, []));
  const text = textOf({ version: 1, ok: true, environments });
  expect(text.match(/^\w+: passed in 1 s$/gm)).toEqual(['dev: passed in 1 s', 'prod: passed in 1 s']);
});
