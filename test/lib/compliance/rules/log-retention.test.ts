import { aws_logs as logs } from 'aws-cdk-lib';
import { logRetention as rule } from '../../../../lib/compliance/rules/log-retention';
import { either, findingsOf, judge, rendered, resource } from '../../../support/template-of';

const group = (properties = {}) => resource('AWS::Logs::LogGroup', properties);

describe(rule.requirement, () => {
  test('accepts a retention, also one known only at deployment', () => {
    expect(judge(rule, group({ RetentionInDays: 30 }))).toEqual([]);
    expect(judge(rule, group({ RetentionInDays: { Ref: 'Days' } }))).toEqual([]);
    expect(judge(rule, group({ RetentionInDays: either(7, 365) }))).toEqual([]);
  });

  test('refuses a log group that keeps its events for ever, always or on one branch', () => {
    expect(judge(rule, group())).toEqual(['It']);
    expect(judge(rule, group({ RetentionInDays: either(30) }))).toEqual(['It']);
  });

  test('sees an override that removes the retention and one that sets it', () => {
    const template = rendered((stack) => {
      const endless = new logs.LogGroup(stack, 'Endless', { retention: logs.RetentionDays.ONE_MONTH });
      const mended = new logs.LogGroup(stack, 'Mended', { retention: logs.RetentionDays.INFINITE });
      (endless.node.defaultChild as logs.CfnLogGroup).addPropertyDeletionOverride('RetentionInDays');
      (mended.node.defaultChild as logs.CfnLogGroup).addPropertyOverride('RetentionInDays', 7);
    });
    expect(findingsOf(rule, template)).toEqual([expect.stringMatching(/^Endless/)]);
  });
});
