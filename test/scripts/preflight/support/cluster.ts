import type { JsonObject } from '../../../../lib/compliance/template';

/** A small cluster that the emulator can deploy, with its network. */
export const clusterStack = (Name: string, settings: JsonObject = {}): JsonObject => ({
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
  Subnet: {
    Type: 'AWS::EC2::Subnet',
    Properties: {
      VpcId: { Ref: 'Vpc' },
      CidrBlock: '10.0.0.0/24',
      AvailabilityZone: { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] },
    },
  },
  Role: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'eks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
    },
  },
  Cluster: {
    Type: 'AWS::EKS::Cluster',
    Properties: {
      Name,
      Version: '1.36',
      RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
      ResourcesVpcConfig: { SubnetIds: [{ Ref: 'Subnet' }], EndpointPublicAccess: false, EndpointPrivateAccess: true },
      Logging: { ClusterLogging: { EnabledTypes: [{ Type: 'audit' }, { Type: 'api' }] } },
      DeletionProtection: true,
      ...settings,
    },
  },
});
