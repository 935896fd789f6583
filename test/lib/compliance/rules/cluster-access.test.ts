import { aws_eks as eks } from 'aws-cdk-lib';
import { clusterAccess as rule } from '../../../../lib/compliance/rules/cluster-access';
import type { JsonObject } from '../../../../lib/compliance/template';
import { either, findingsOf, judge, rendered, resource } from '../../../support/template-of';

const cluster = (properties: JsonObject) => resource('AWS::EKS::Cluster', properties);

describe(rule.requirement, () => {
  test.each<[string, JsonObject]>([
    [
      'access entries alone',
      { AccessConfig: { AuthenticationMode: 'API', BootstrapClusterCreatorAdminPermissions: false } },
    ],
    [
      'text for the boolean',
      { AccessConfig: { AuthenticationMode: 'API', BootstrapClusterCreatorAdminPermissions: 'false' } },
    ],
  ])('accepts %s', (_, properties) => {
    expect(judge(rule, cluster(properties))).toEqual([]);
  });

  test.each<[string, JsonObject, string[]]>([
    ['silence', {}, ['It[AuthenticationMode]', 'It[BootstrapClusterCreatorAdminPermissions]']],
    [
      'the aws-auth map beside the entries',
      { AccessConfig: { AuthenticationMode: 'API_AND_CONFIG_MAP', BootstrapClusterCreatorAdminPermissions: false } },
      ['It[AuthenticationMode]'],
    ],
    [
      'a creator who stays administrator',
      { AccessConfig: { AuthenticationMode: 'API', BootstrapClusterCreatorAdminPermissions: true } },
      ['It[BootstrapClusterCreatorAdminPermissions]'],
    ],
    [
      'a creator whose permission is left to the default',
      { AccessConfig: { AuthenticationMode: 'API' } },
      ['It[BootstrapClusterCreatorAdminPermissions]'],
    ],
    [
      'another mode on one branch',
      {
        AccessConfig: {
          AuthenticationMode: either('API', 'CONFIG_MAP'),
          BootstrapClusterCreatorAdminPermissions: false,
        },
      },
      ['It[AuthenticationMode]'],
    ],
  ])('refuses %s', (_, properties, expected) => {
    expect(judge(rule, cluster(properties))).toEqual(expected);
  });

  test('sees an override that mends', () => {
    const template = rendered((stack) => {
      const cluster = (id: string) =>
        new eks.CfnCluster(stack, id, { roleArn: 'role', resourcesVpcConfig: { subnetIds: ['a', 'b'] } });
      cluster('Silent');
      cluster('Mended').addPropertyOverride('AccessConfig', {
        AuthenticationMode: 'API',
        BootstrapClusterCreatorAdminPermissions: false,
      });
    });
    expect(findingsOf(rule, template)).toEqual([
      'Silent[AuthenticationMode]',
      'Silent[BootstrapClusterCreatorAdminPermissions]',
    ]);
  });
});
