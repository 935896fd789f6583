import { textOf } from '../../../scripts/rehearse/text';
import { reportOn, stepReport } from './support/reports';

const reality = { real: 3, handler: 1, standIn: 2, standInTypes: { 'AWS::CDK::Metadata': 1, 'AWS::EKS::Addon': 1 } };

test('the text of a rehearsal in which all is well', () => {
  const steps = [
    stepReport('deploy', { detail: '2 stacks' }),
    stepReport('an update fails midway', { fault: true, seconds: 12, detail: 'as before' }),
    stepReport('destroy', { detail: 'retained on purpose: 1', retained: ['log group /aws/eks/platform-dev/cluster'] }),
  ];
  expect(textOf({ version: 1, ok: true, environments: [reportOn(70.7, steps, reality)] })).toBe(`dev: passed in 71 s

Step                           Result  Seconds  What it showed
deploy                         passed      1.3  2 stacks
fault: an update fails midway  passed     12.0  as before
destroy                        passed      1.3  retained on purpose: 1

Acts on resources: 3 through the emulated APIs (50 %), 1 by the CDK’s own function in a played cluster, 2 checked against the schema and stood in for.
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
  const empty = { real: 0, handler: 0, standIn: 0, standInTypes: {} };
  expect(textOf({ version: 1, ok: false, environments: [reportOn(2, steps, empty, ['500: POST /'])] }))
    .toBe(`dev: FAILED in 2 s

Step     Result   Seconds  What it showed
deploy   failed       1.3
destroy  not run

Acts on resources: 0 through the emulated APIs (0 %), 0 by the CDK’s own function in a played cluster, 0 checked against the schema and stood in for.
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
  const text = textOf({ version: 1, ok: false, environments: [reportOn(1, steps, reality)] });
  expect(text).toMatch(/^Deviations in "deploy":\n {2}keys: one$/m);
});

test('the text of several environments, one after the other', () => {
  const environments = ['dev', 'prod'].map((environment) => ({ ...reportOn(1, [], reality), environment }));
  const text = textOf({ version: 1, ok: true, environments });
  expect(text.match(/^\w+: passed in 1 s$/gm)).toEqual(['dev: passed in 1 s', 'prod: passed in 1 s']);
});

test('the text names every release, and counts objects by kind', () => {
  const cluster = { account: '123456789012', region: 'eu-west-1', cluster: 'platform-dev' };
  const release = { name: 'secrets', namespace: 'vault', chart: 'external-secrets', version: '2.9.0' };
  const object = (kind: string, name: string) => ({
    ...cluster,
    apiVersion: 'v1',
    kind,
    namespace: '',
    name,
    manifest: {},
  });
  const installed = {
    releases: [{ ...cluster, ...release, status: 'deployed' as const, revision: 1, values: {} }],
    objects: [object('Namespace', 'one'), object('ConfigMap', 'settings'), object('Namespace', 'two')],
  };
  const text = textOf({ version: 1, ok: true, environments: [reportOn(1, [], reality, [], installed)] });
  expect(text).toContain(`Cluster       Release  Chart             Version  Namespace
platform-dev  secrets  external-secrets  2.9.0    vault

Objects applied: ConfigMap (1), Namespace (2)`);
});
