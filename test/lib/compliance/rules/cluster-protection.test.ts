import { aws_eks as eks } from 'aws-cdk-lib';
import { clusterProtection as rule } from '../../../../lib/compliance/rules/cluster-protection';
import type { JsonObject } from '../../../../lib/compliance/template';
import { either, findingsOf, judge, rendered, resource } from '../../../support/template-of';

const cluster = (properties: JsonObject) => resource('AWS::EKS::Cluster', properties);

describe(rule.requirement, () => {
  test.each<[string, JsonObject]>([
    ['protection', { DeletionProtection: true }],
    ['a decision against it', { DeletionProtection: false }],
    ['a decision on each branch', { DeletionProtection: either(true, false) }],
  ])('accepts %s', (_, properties) => {
    expect(judge(rule, cluster(properties))).toEqual([]);
  });

  test.each<[string, JsonObject, string[]]>([
    ['silence', {}, ['It']],
    ['a decision on one branch only', { DeletionProtection: either(true) }, ['It']],
    ['a value known only at deployment', { DeletionProtection: { Ref: 'Protect' } }, ['It']],
  ])('refuses %s', (_, properties, expected) => {
    expect(judge(rule, cluster(properties))).toEqual(expected);
  });

  test('sees an override that mends', () => {
    const template = rendered((stack) => {
      const cluster = (id: string) =>
        new eks.CfnCluster(stack, id, { roleArn: 'role', resourcesVpcConfig: { subnetIds: ['a', 'b'] } });
      cluster('Silent');
      cluster('Mended').addPropertyOverride('DeletionProtection', true);
    });
    expect(findingsOf(rule, template)).toEqual(['Silent']);
  });
});
