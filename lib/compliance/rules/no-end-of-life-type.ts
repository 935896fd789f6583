import type { Rule } from '../rule';

/** Types that AWS has ended or left behind; a name that ends in `::` stands for the whole service. */
const ENDED: Readonly<Record<string, string>> = {
  'AWS::AppMesh::': 'App Mesh ended on 2026-09-30: use the Istio ambient mesh of lib/mesh.',
  'AWS::AutoScaling::LaunchConfiguration':
    'Launch configurations take no new instance types: use AWS::EC2::LaunchTemplate.',
  'AWS::CUR::ReportDefinition': 'Legacy cost and usage reports are superseded: use AWS::BCMDataExports::Export.',
  'AWS::Cloud9::': 'Cloud9 takes no new customers: use CloudShell or an editor of your own.',
  'AWS::CodeStar::': 'CodeStar ended on 2024-07-31: use AWS::CodeConnections::Connection and CodePipeline.',
  'AWS::CodeStarConnections::': 'CodeStar Connections was renamed: use AWS::CodeConnections.',
  'AWS::OpsWorks::': 'OpsWorks ended on 2024-05-26: use Systems Manager.',
  'AWS::OpsWorksCM::': 'OpsWorks ended on 2024-05-05: use Systems Manager.',
  'Custom::AWSCDK-EKS-Cluster':
    'The custom-resource cluster is superseded: use aws-eks-v2, which makes an AWS::EKS::Cluster.',
  'Custom::AWSCDKOpenIdConnectProvider': 'The custom-resource provider pins a thumbprint: use AWS::IAM::OIDCProvider.',
};

export const noEndOfLifeType: Rule = {
  id: 'no-end-of-life-type',
  requirement: 'No resource is of a type that AWS or CDK has ended or superseded.',
  fix: 'Use the type that replaces it.',
  check({ type }) {
    const fix = ENDED[type] ?? ENDED[type.replace(/^(AWS::\w+::).*$/, '$1')];
    return fix === undefined ? [] : [{ finding: type, location: '', fix }];
  },
};
