import { aws_kms as kms } from 'aws-cdk-lib';
import { keyAlias as rule } from '../../../../lib/compliance/rules/key-alias';
import type { Json } from '../../../../lib/compliance/template';
import { either, findingsOf, judge, rendered, resource } from '../../../support/template-of';

const alias = (TargetKeyId: Json) => resource('AWS::KMS::Alias', { AliasName: 'alias/a', TargetKeyId });

describe(rule.requirement, () => {
  test.each<[string, Json]>([
    ['id', { Ref: 'It' }],
    ['ARN', { 'Fn::GetAtt': ['It', 'Arn'] }],
    ['key id, in dotted spelling', { 'Fn::GetAtt': 'It.KeyId' }],
    ['ARN inside a text', { 'Fn::Sub': '${It.Arn}' }],
    ['a condition', either({ Ref: 'It' }, { Ref: 'Another' })],
  ])('accepts an alias that refers to the key by %s', (_, target) => {
    expect(judge(rule, resource('AWS::KMS::Key'), { Alias: alias(target) })).toEqual([]);
  });

  test('refuses a key without an alias, or with one of another key only', () => {
    expect(judge(rule, resource('AWS::KMS::Key'))).toEqual(['It']);
    expect(judge(rule, resource('AWS::KMS::Key'), { Alias: alias({ Ref: 'Another' }) })).toEqual(['It']);
    expect(judge(rule, resource('AWS::KMS::Key'), { Alias: alias('It') })).toEqual(['It']);
    expect(judge(rule, resource('AWS::KMS::ReplicaKey'))).toEqual(['It']);
  });

  test('sees an override that turns the alias away', () => {
    const template = rendered((stack) => {
      new kms.Key(stack, 'Named', { alias: 'alias/named' });
      const lost = new kms.Key(stack, 'Lost', { alias: 'alias/lost' });
      (lost.node.findChild('Alias').node.defaultChild as kms.CfnAlias).addPropertyOverride('TargetKeyId', 'elsewhere');
    });
    expect(findingsOf(rule, template)).toEqual([expect.stringMatching(/^Lost/)]);
  });
});
