import { aws_eks as eks } from 'aws-cdk-lib';
import { clusterZonalShift as rule } from '../../../../lib/compliance/rules/cluster-zonal-shift';
import type { JsonObject } from '../../../../lib/compliance/template';
import { either, findingsOf, judge, rendered, resource } from '../../../support/template-of';

const cluster = (properties: JsonObject) => resource('AWS::EKS::Cluster', properties);

describe(rule.requirement, () => {
  test.each<[string, JsonObject]>([
    ['zonal shift', { ZonalShiftConfig: { Enabled: true } }],
    ['a decision against it', { ZonalShiftConfig: { Enabled: false } }],
  ])('accepts %s', (_, properties) => {
    expect(judge(rule, cluster(properties))).toEqual([]);
  });

  test.each<[string, JsonObject, string[]]>([
    ['silence', {}, ['It']],
    ['an empty configuration', { ZonalShiftConfig: {} }, ['It']],
    ['a decision on one branch only', { ZonalShiftConfig: { Enabled: either(true) } }, ['It']],
  ])('refuses %s', (_, properties, expected) => {
    expect(judge(rule, cluster(properties))).toEqual(expected);
  });

  test('sees an override that mends', () => {
    const template = rendered((stack) => {
      const cluster = (id: string) =>
        new eks.CfnCluster(stack, id, { roleArn: 'role', resourcesVpcConfig: { subnetIds: ['a', 'b'] } });
      cluster('Silent');
      cluster('Mended').addPropertyOverride('ZonalShiftConfig.Enabled', true);
    });
    expect(findingsOf(rule, template)).toEqual(['Silent']);
  });
});
