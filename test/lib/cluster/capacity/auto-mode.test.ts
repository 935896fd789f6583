import * as eks from 'aws-cdk-lib/aws-eks-v2';

import { AutoMode } from '../../../../lib/cluster/capacity/auto-mode';
import { valid } from '../../../support/configuration';
import { ConstructStack, propertiesOf } from '../../../support/construct-stack';

describe('AutoMode', () => {
  it('is switched off in so many words when the configuration has none: the construct’s default is on', () => {
    const stack = new ConstructStack(valid);
    const { clusterProps } = new AutoMode(stack, 'AutoMode', { autoMode: undefined });
    expect(clusterProps).toEqual({ defaultCapacityType: eks.DefaultCapacityType.NODEGROUP, defaultCapacity: 0 });
    expect(stack.rendered('AWS::IAM::Role')).toEqual({});
  });

  it('runs the node pools of the configuration, with the smaller permissions that its nodes need', () => {
    const stack = new ConstructStack(valid);
    const { clusterProps } = new AutoMode(stack, 'AutoMode', {
      autoMode: { kind: 'auto-mode', nodePools: ['general-purpose'] },
    });
    const { defaultCapacityType, compute } = clusterProps;
    expect(defaultCapacityType).toBe(eks.DefaultCapacityType.AUTOMODE);
    expect(compute?.nodePools).toEqual(['general-purpose']);

    const roles = stack.rendered('AWS::IAM::Role');
    expect(stack.resolve(compute?.nodeRole?.roleArn)).toEqual({ 'Fn::GetAtt': [Object.keys(roles)[0], 'Arn'] });
    expect(propertiesOf(roles)).toEqual([
      {
        Description: 'Nodes of EKS Auto Mode',
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }],
        },
        ManagedPolicyArns: ['AmazonEKSWorkerNodeMinimalPolicy', 'AmazonEC2ContainerRegistryPullOnly'].map((policy) => ({
          'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:iam::aws:policy/${policy}`]],
        })),
      },
    ]);
  });
});
