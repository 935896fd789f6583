import { NodeRole, type NodeRoleProps } from '../../../lib/cluster/node-role';
import { valid } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { findingsIn } from '../../support/findings';

const aws = (policy: string) => ({
  'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:iam::aws:policy/${policy}`]],
});

function roleOf(props: Omit<NodeRoleProps, 'description'>) {
  const stack = new ConstructStack(valid);
  new NodeRole(stack, 'NodeRole', { description: 'Nodes', ...props });
  return propertiesOf(stack.rendered('AWS::IAM::Role'));
}

describe('NodeRole', () => {
  it('may join and pull images: EC2 alone takes it on, and networking is not among its permissions', () => {
    expect(roleOf({})).toEqual([
      {
        Description: 'Nodes',
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }],
        },
        ManagedPolicyArns: [aws('AmazonEKSWorkerNodePolicy'), aws('AmazonEC2ContainerRegistryPullOnly')],
      },
    ]);
  });

  it('opens Session Manager where it is asked to, and the parameters of the account to nobody', () => {
    expect(roleOf({ sessionManager: true })).toMatchObject([
      {
        ManagedPolicyArns: [
          aws('AmazonEKSWorkerNodePolicy'),
          aws('AmazonEC2ContainerRegistryPullOnly'),
          aws('AmazonSSMManagedInstanceCore'),
          { Ref: expect.stringMatching(/^NodeRoleNoParameters/) as unknown },
        ],
      },
    ]);
  });

  it('holds the smaller policy of Auto Mode where it is asked to', () => {
    expect(roleOf({ workerPolicy: 'AmazonEKSWorkerNodeMinimalPolicy' })).toMatchObject([
      { ManagedPolicyArns: [aws('AmazonEKSWorkerNodeMinimalPolicy'), aws('AmazonEC2ContainerRegistryPullOnly')] },
    ]);
  });

  it.each<[string, Omit<NodeRoleProps, 'description'>]>([
    ['plain', {}],
    ['with Session Manager', { sessionManager: true }],
    ['of Auto Mode', { workerPolicy: 'AmazonEKSWorkerNodeMinimalPolicy' }],
  ])('acknowledges the policies that it holds: %s', (_, props) => {
    const stack = new ConstructStack(valid);
    new NodeRole(stack, 'NodeRole', { description: 'Nodes', ...props });
    expect(findingsIn(stack).open.filter((rule) => rule.includes('IAM'))).toEqual([]);
  });
});
