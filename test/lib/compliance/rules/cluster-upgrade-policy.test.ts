import { aws_eks as eks } from 'aws-cdk-lib';
import { clusterUpgradePolicy as rule } from '../../../../lib/compliance/rules/cluster-upgrade-policy';
import type { JsonObject } from '../../../../lib/compliance/template';
import { either, findingsOf, judge, rendered, resource } from '../../../support/template-of';

const cluster = (properties: JsonObject) => resource('AWS::EKS::Cluster', properties);

describe(rule.requirement, () => {
  test.each<[string, JsonObject]>([
    ['standard support', { UpgradePolicy: { SupportType: 'STANDARD' } }],
    ['extended support', { UpgradePolicy: { SupportType: 'EXTENDED' } }],
    ['a choice by condition', { UpgradePolicy: { SupportType: either('STANDARD', 'EXTENDED') } }],
  ])('accepts %s', (_, properties) => {
    expect(judge(rule, cluster(properties))).toEqual([]);
  });

  test.each<[string, JsonObject, string[]]>([
    ['silence', {}, ['It']],
    ['an empty policy', { UpgradePolicy: {} }, ['It']],
    ['a policy that may be absent', { UpgradePolicy: either({ SupportType: 'STANDARD' }) }, ['It']],
  ])('refuses %s', (_, properties, expected) => {
    expect(judge(rule, cluster(properties))).toEqual(expected);
  });

  test('sees an override that mends', () => {
    const template = rendered((stack) => {
      const cluster = (id: string) =>
        new eks.CfnCluster(stack, id, { roleArn: 'role', resourcesVpcConfig: { subnetIds: ['a', 'b'] } });
      cluster('Silent');
      cluster('Mended').addPropertyOverride('UpgradePolicy.SupportType', 'STANDARD');
    });
    expect(findingsOf(rule, template)).toEqual(['Silent']);
  });
});
