import { aws_kms as kms, aws_logs as logs } from 'aws-cdk-lib';
import { logEncryption as rule } from '../../../../lib/compliance/rules/log-encryption';
import { either, findingsOf, judge, rendered, resource } from '../../../support/template-of';

const group = (properties = {}) => resource('AWS::Logs::LogGroup', properties);

describe(rule.requirement, () => {
  test('accepts a log group with a key', () => {
    expect(judge(rule, group({ KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } }))).toEqual([]);
  });

  test('refuses a log group without a key, always or on one branch', () => {
    expect(judge(rule, group({ RetentionInDays: 30 }))).toEqual(['It']);
    expect(judge(rule, group({ KmsKeyId: either({ Ref: 'Key' }) }))).toEqual(['It']);
  });

  test('sees an override that removes the key', () => {
    const template = rendered((stack) => {
      const group = new logs.LogGroup(stack, 'Open', { encryptionKey: new kms.Key(stack, 'Key') });
      (group.node.defaultChild as logs.CfnLogGroup).addPropertyDeletionOverride('KmsKeyId');
    });
    expect(findingsOf(rule, template)).toEqual([expect.stringMatching(/^Open/)]);
  });
});
