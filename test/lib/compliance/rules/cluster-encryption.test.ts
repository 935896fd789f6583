import { aws_eks as eks } from 'aws-cdk-lib';
import { clusterEncryption as rule } from '../../../../lib/compliance/rules/cluster-encryption';
import type { JsonObject } from '../../../../lib/compliance/template';
import { either, findingsOf, judge, rendered, resource } from '../../../support/template-of';

const cluster = (properties: JsonObject) => resource('AWS::EKS::Cluster', properties);

describe(rule.requirement, () => {
  test.each<[string, JsonObject]>([
    [
      'a key',
      { EncryptionConfig: [{ Provider: { KeyArn: { 'Fn::GetAtt': ['Key', 'Arn'] } }, Resources: ['secrets'] }] },
    ],
    ['a key on each branch', { EncryptionConfig: [{ Provider: { KeyArn: either({ Ref: 'A' }, { Ref: 'B' }) } }] }],
  ])('accepts %s', (_, properties) => {
    expect(judge(rule, cluster(properties))).toEqual([]);
  });

  test.each<[string, JsonObject, string[]]>([
    ['silence', {}, ['It']],
    ['an empty list', { EncryptionConfig: [] }, ['It']],
    ['a provider without a key', { EncryptionConfig: [{ Provider: {}, Resources: ['secrets'] }] }, ['It']],
    ['a configuration that may be absent', { EncryptionConfig: either([{ Provider: { KeyArn: 'arn' } }]) }, ['It']],
    ['a provider that may be absent', { EncryptionConfig: [either({ Provider: { KeyArn: 'arn' } })] }, ['It']],
    ['a key that may be absent', { EncryptionConfig: [{ Provider: { KeyArn: either('arn') } }] }, ['It']],
  ])('refuses %s', (_, properties, expected) => {
    expect(judge(rule, cluster(properties))).toEqual(expected);
  });

  test('sees an override that mends', () => {
    const template = rendered((stack) => {
      const cluster = (id: string) =>
        new eks.CfnCluster(stack, id, { roleArn: 'role', resourcesVpcConfig: { subnetIds: ['a', 'b'] } });
      cluster('Silent');
      cluster('Mended').addPropertyOverride('EncryptionConfig', [{ Provider: { KeyArn: 'arn' } }]);
    });
    expect(findingsOf(rule, template)).toEqual(['Silent']);
  });
});
