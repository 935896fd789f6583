import { aws_eks as eks } from 'aws-cdk-lib';
import { clusterLogging as rule } from '../../../../lib/compliance/rules/cluster-logging';
import type { Json } from '../../../../lib/compliance/template';
import { either, findingsOf, judge, rendered, resource } from '../../../support/template-of';

const ALL = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'].map((Type) => ({ Type }));
const cluster = (EnabledTypes: Json) =>
  resource('AWS::EKS::Cluster', { Logging: { ClusterLogging: { EnabledTypes } } });

describe(rule.requirement, () => {
  test('accepts all five, in any order', () => {
    expect(judge(rule, cluster(ALL))).toEqual([]);
    expect(judge(rule, cluster([...ALL].reverse()))).toEqual([]);
  });

  test('refuses each log that is missing, by its name', () => {
    for (const missing of ALL) {
      expect(judge(rule, cluster(ALL.filter((type) => type !== missing)))).toEqual([`It[${missing.Type}]`]);
    }
  });

  test('refuses silence, empty lists and lists that may be absent', () => {
    expect(judge(rule, resource('AWS::EKS::Cluster'))).toHaveLength(5);
    expect(judge(rule, cluster([]))).toHaveLength(5);
    expect(judge(rule, cluster(either(ALL)))).toHaveLength(5);
    expect(judge(rule, cluster(either(ALL, ALL.slice(1))))).toEqual(['It[api]']);
    expect(judge(rule, cluster([...ALL.slice(1), either({ Type: 'api' })]))).toEqual(['It[api]']);
  });

  test('sees an override that drops a log', () => {
    const template = rendered((stack) => {
      const enabledTypes = ALL.map(({ Type: type }) => ({ type }));
      const made = new eks.CfnCluster(stack, 'Cluster', {
        roleArn: 'role',
        resourcesVpcConfig: { subnetIds: ['a', 'b'] },
        logging: { clusterLogging: { enabledTypes } },
      });
      made.addPropertyOverride('Logging.ClusterLogging.EnabledTypes', ALL.slice(0, 4));
    });
    expect(findingsOf(rule, template)).toEqual(['Cluster[scheduler]']);
  });
});
