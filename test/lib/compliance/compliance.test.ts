import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { CfnResource, Stack, type App } from 'aws-cdk-lib';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sqs from 'aws-cdk-lib/aws-sqs';

import { addCompliance } from '../../../lib/compliance/compliance';
import { REQUIRED_TAGS } from '../../../lib/config/tags';
import { testApp } from '../../support/app';

interface Report {
  readonly pluginReports: readonly {
    readonly pluginName: string;
    readonly violations: readonly { readonly ruleName: string }[];
  }[];
}

const TAGS = REQUIRED_TAGS.map((key) => ({ key, value: 'x' }));

function synthesize(build: (stack: Stack) => void): { app: App; thrown: unknown } {
  const app = testApp();
  addCompliance(app);
  build(new Stack(app, 'platform-dev-Test'));
  const quiet = jest.spyOn(console, 'error').mockImplementation();
  try {
    app.synth();
    return { app, thrown: undefined };
  } catch (thrown) {
    return { app, thrown };
  } finally {
    quiet.mockRestore();
  }
}

/** What each pack finds, by its name. */
function findings({ app }: { readonly app: App }): Record<string, string[]> {
  const { pluginReports } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8')) as Report;
  return Object.fromEntries(
    pluginReports.map(({ pluginName, violations }) => [pluginName, violations.map(({ ruleName }) => ruleName)]),
  );
}

describe('addCompliance', () => {
  it('lets through what breaks no rule', () => {
    const outcome = synthesize((stack) => {
      new CfnResource(stack, 'Parameter', {
        type: 'AWS::SSM::Parameter',
        properties: { Type: 'String', Value: 'x', Tags: Object.fromEntries(REQUIRED_TAGS.map((key) => [key, 'x'])) },
      });
    });
    expect(outcome.thrown).toBeUndefined();
  });

  it('fails the synthesis where a rule of any of the three packs is broken', () => {
    const outcome = synthesize((stack) => {
      new logs.CfnLogGroup(stack, 'Logs', { retentionInDays: 1, tags: TAGS });
      new sqs.CfnQueue(stack, 'Queue', { tags: TAGS });
    });
    expect(outcome.thrown).toMatchObject({ name: 'ValidationFailed' });
    const found = findings(outcome);
    expect(Object.keys(found).sort()).toEqual(['AwsSolutions', 'NIST.800.53.R5', 'Platform']);
    expect(found['AwsSolutions']).toEqual(['AwsSolutions-SQS3', 'AwsSolutions-SQS4']);
    expect(found['NIST.800.53.R5']).toContain('NIST.800.53.R5-CloudWatchLogGroupEncrypted');
    expect(found['Platform']).toEqual(['log-encryption']);
  });

  it('asks for the tags of the platform', () => {
    const outcome = synthesize((stack) => {
      new CfnResource(stack, 'Parameter', { type: 'AWS::SSM::Parameter', properties: { Type: 'String', Value: 'x' } });
    });
    expect(findings(outcome)['Platform']).toEqual([expect.stringMatching(/^required-tags/)]);
  });
});
