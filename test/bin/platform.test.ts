import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { runApp, type AppRun } from '../support/run-app';

const templates = ({ outdir }: AppRun) => readdirSync(outdir).filter((file) => file.endsWith('.template.json'));
const stackOf = ({ outdir }: AppRun, name: string): string =>
  readFileSync(join(outdir, 'manifest.json'), 'utf8') + name;

describe('bin/platform.ts', () => {
  it('makes the stacks of dev when no environment is named', () => {
    const run = runApp({});
    expect(run).toMatchObject({ status: 0 });
    expect(templates(run)).toStrictEqual([
      'platform-dev-ClusterServices.template.json',
      'platform-dev-Eks.template.json',
      'platform-dev-Security.template.json',
      'platform-dev-Vpc.template.json',
    ]);
  });

  it('makes the stacks of every environment that is named, with the suffix in their names', () => {
    const run = runApp({ environment: 'dev,prod', suffix: 'pr12' });
    expect(templates(run)).toStrictEqual([
      'platform-dev-pr12-ClusterServices.template.json',
      'platform-dev-pr12-Eks.template.json',
      'platform-dev-pr12-Security.template.json',
      'platform-dev-pr12-Vpc.template.json',
      'platform-prod-pr12-ClusterServices.template.json',
      'platform-prod-pr12-CostExport.template.json',
      'platform-prod-pr12-CostIntel.template.json',
      'platform-prod-pr12-DrRegion.template.json',
      'platform-prod-pr12-Eks.template.json',
      'platform-prod-pr12-Recovery.template.json',
      'platform-prod-pr12-Security.template.json',
      'platform-prod-pr12-Vpc.template.json',
    ]);
  });

  it('takes account, region and suffix of a CI job from PLATFORM_* variables', () => {
    const run = runApp(
      {},
      {
        PLATFORM_ACCOUNT: '111122223333',
        PLATFORM_REGION: 'eu-west-3',
        PLATFORM_SUFFIX: 'ci',
        CDK_DEFAULT_ACCOUNT: '999999999999',
      },
    );
    expect(templates(run)).toContain('platform-dev-ci-Vpc.template.json');
    expect(stackOf(run, '')).toContain('aws://111122223333/eu-west-3');
  });

  it('falls back on the account of the credentials that the CDK found', () => {
    expect(stackOf(runApp({}, { CDK_DEFAULT_ACCOUNT: '444455556666' }), '')).toContain('aws://444455556666/us-east-1');
  });

  it('refuses a wrong configuration with one report, exit code 1, no stack trace and no template', () => {
    const run = runApp({ suffix: 'Not-A-Suffix' }, { PLATFORM_REGION: 'eu-west-99', PLATFORM_ACCOUNT: '12' });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('Environment "dev" has 3 problems');
    for (const path of ['suffix', 'account', 'region']) expect(run.stderr).toContain(`\n  ${path}\n    value: `);
    expect(run.stderr).not.toMatch(/\n\s+at /);
    expect(readdirSync(run.outdir)).toStrictEqual([]);
  });

  it('refuses an environment that does not exist by naming those that do', () => {
    const run = runApp({ environment: 'production' });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('dev, staging, prod');
    expect(readdirSync(run.outdir)).toStrictEqual([]);
  });

  it('warns of the end of a version’s support as the calendar has it, and writes the same templates', () => {
    const at = (day: string) => runApp({}, { PLATFORM_TEST_DAY: day }, '--require', './test/support/clock.cjs');
    const [early, late] = [at('2026-11-21'), at('2027-07-01')];
    expect(early.stderr).not.toContain('support');
    expect(late).toMatchObject({ status: 0 });
    expect(late.stderr).toContain('Kubernetes 1.36 leaves standard support on 2027-08-02');
    const eks = (run: AppRun) => readFileSync(join(run.outdir, 'platform-dev-Eks.template.json'), 'utf8');
    expect(eks(late)).toBe(eks(early));
  });

  it('says at synth that nobody is told of alerts, until somebody is named', () => {
    const metadata = readFileSync(join(runApp({}).outdir, 'platform-dev-Security.metadata.json'), 'utf8');
    expect(metadata).toContain('alerting: alerts go nowhere.');
  });

  it('makes the pipeline and a stage for each of its environments with -c pipeline=true', () => {
    const run = runApp({ pipeline: 'true' });
    expect(run).toMatchObject({ status: 0 });
    expect(templates(run)).toStrictEqual([
      'platform-delivery-Pipeline.template.json',
      'platform-delivery-uswest2-Artifacts.template.json',
    ]);
    expect(readdirSync(run.outdir).filter((file) => file.startsWith('assembly-'))).toStrictEqual([
      'assembly-dev',
      'assembly-prod',
      'assembly-staging',
    ]);
  });

  it('makes what GitHub Actions needs with -c github=true, and no environment', () => {
    expect(templates(runApp({ github: 'true' }))).toStrictEqual(['platform-delivery-GitHubActions.template.json']);
  });

  it('refuses what the pipeline would not know of when it makes itself again', () => {
    const run = runApp({ pipeline: 'true', environment: 'prod' }, { PLATFORM_SUFFIX: 'ci' });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('Delivery "on the command line" has 2 problems');
    for (const path of ['-c environment', 'PLATFORM_SUFFIX']) expect(run.stderr).toContain(`\n  ${path}\n    value: `);
    expect(readdirSync(run.outdir)).toStrictEqual([]);
  });

  it('fails with the report when a template breaks a rule', () => {
    // A context key that switches the native OIDC provider off brings a function that trusts any certificate.
    const run = runApp({ '@aws-cdk/aws-eks:useNativeOidcProvider': false });
    expect(run.status).not.toBe(0);
    expect(run.stderr).toContain('Platform');
  });
});
