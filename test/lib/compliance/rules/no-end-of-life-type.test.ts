import { CfnResource } from 'aws-cdk-lib';
import { noEndOfLifeType as rule } from '../../../../lib/compliance/rules/no-end-of-life-type';
import { findingsOf, judge, rendered, resource, templateOf } from '../../../support/template-of';

describe(rule.requirement, () => {
  test.each([
    'AWS::EKS::Cluster',
    'AWS::EC2::LaunchTemplate',
    'AWS::CodeConnections::Connection',
    'AWS::BCMDataExports::Export',
    'AWS::IAM::OIDCProvider',
    'Custom::AWSCDK-EKS-HelmChart',
  ])('accepts %s', (type) => {
    expect(judge(rule, resource(type))).toEqual([]);
  });

  test.each([
    'AWS::AppMesh::Mesh',
    'AWS::AppMesh::VirtualNode',
    'AWS::AutoScaling::LaunchConfiguration',
    'AWS::CUR::ReportDefinition',
    'AWS::Cloud9::EnvironmentEC2',
    'AWS::CodeStar::GitHubRepository',
    'AWS::CodeStarConnections::Connection',
    'AWS::OpsWorks::Stack',
    'AWS::OpsWorksCM::Server',
    'Custom::AWSCDK-EKS-Cluster',
    'Custom::AWSCDKOpenIdConnectProvider',
  ])('refuses %s', (type) => {
    expect(judge(rule, resource(type))).toEqual([`It[${type}]`]);
  });

  test('says what replaces the type', () => {
    const template = templateOf({ Mesh: resource('AWS::AppMesh::Mesh') });
    const [finding] = [...template.resources.values()].flatMap((mesh) => rule.check(mesh, template));
    expect(finding?.fix).toContain('Istio');
  });

  test('sees an override of the type', () => {
    const template = rendered((stack) => {
      new CfnResource(stack, 'Connection', { type: 'AWS::CodeConnections::Connection' }).addOverride(
        'Type',
        'AWS::CodeStarConnections::Connection',
      );
    });
    expect(findingsOf(rule, template)).toEqual(['Connection[AWS::CodeStarConnections::Connection]']);
  });
});
