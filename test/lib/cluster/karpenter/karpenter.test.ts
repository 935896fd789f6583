import { Karpenter } from '../../../../lib/cluster/karpenter/karpenter';
import type { Environment } from '../../../../lib/config/schema';
import { withCapacity } from '../../../support/configuration';
import { ConstructStack, propertiesOf } from '../../../support/construct-stack';
import { findingsIn } from '../../../support/findings';
import { propertyOf } from '../../../support/property-of';

function karpenterIn(environment: Environment) {
  const stack = new ConstructStack(environment);
  const karpenter = new Karpenter(stack, 'Karpenter', { environment, cluster: stack.controlPlane().cluster });
  return { stack, karpenter };
}

const onNodes = withCapacity({ kind: 'karpenter' });
const onFargate = withCapacity(
  {
    kind: 'fargate-profile',
    name: 'system',
    namespaces: ['kube-system'],
    podSize: { vCpu: 1, memoryGiB: 2 },
  },
  { kind: 'karpenter' },
);

/** A document as IAM gets it: references are as long as they can be. */
function deployed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(deployed);
  if ('Fn::GetAtt' in value) return 'x'.repeat(120);
  const reference = propertyOf(value, 'Ref');
  if (reference !== undefined) return reference === 'AWS::AccountId' ? '111122223333' : 'ap-southeast-1';
  const parts = propertyOf(value, 'Fn::Join', 1);
  if (Array.isArray(parts)) return parts.map(deployed).join('');
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deployed(item)]));
}

describe('Karpenter', () => {
  const { stack, karpenter } = karpenterIn(onNodes);
  const statements = propertiesOf(stack.rendered('AWS::IAM::ManagedPolicy')).flatMap(
    (properties) => propertyOf(properties, 'PolicyDocument', 'Statement') as readonly unknown[],
  );
  const statement = (sid: string) => statements.find((one) => propertyOf(one, 'Sid') === sid);

  it('lets its nodes join, with no other access', () => {
    expect(propertiesOf(stack.rendered('AWS::EKS::AccessEntry'))).toEqual([
      {
        ClusterName: { Ref: expect.stringMatching(/^ControlPlaneCluster/) as unknown },
        PrincipalArn: stack.resolve(karpenter.nodeRole.roleArn) as unknown,
        Type: 'EC2_LINUX',
        AccessPolicies: [],
      },
    ]);
  });

  it('binds its controller to its own cluster, node role and queue', () => {
    const clusterArn = {
      'Fn::Join': [
        '',
        ['arn:', { Ref: 'AWS::Partition' }, ':eks:us-east-1:', { Ref: 'AWS::AccountId' }, ':cluster/platform-test'],
      ],
    };
    expect(propertyOf(statement('AllowAPIServerEndpointDiscovery'), 'Resource')).toEqual(clusterArn);
    expect(propertyOf(statement('AllowZonalShiftStatusReadOnly'), 'Condition', 'StringEquals')).toEqual({
      'arc-zonal-shift:ResourceIdentifier': clusterArn,
    });
    expect(propertyOf(statement('AllowPassingInstanceRole'), 'Resource')).toEqual(
      stack.resolve(karpenter.nodeRole.roleArn),
    );
    expect(propertyOf(statement('AllowInterruptionQueueActions'), 'Resource')).toEqual(
      stack.resolve(karpenter.interruptionQueue.queueArn),
    );
    expect(propertyOf(statement('AllowScopedDeletion'), 'Condition', 'StringEquals')).toEqual({
      'aws:ResourceTag/kubernetes.io/cluster/platform-test': 'owned',
    });
  });

  it('keeps each of its policies within the 6,144 characters of IAM', () => {
    const sizes = propertiesOf(stack.rendered('AWS::IAM::ManagedPolicy')).map(
      (properties) => JSON.stringify(deployed(propertyOf(properties, 'PolicyDocument'))).length,
    );
    // Three of the controller, and one that denies parameters to the nodes.
    expect(sizes).toHaveLength(4);
    expect(Math.max(...sizes)).toBeLessThan(6_144);
  });

  it('joins its role to the service account of its controller', () => {
    expect(propertiesOf(stack.rendered('AWS::EKS::PodIdentityAssociation'))).toEqual([
      expect.objectContaining({
        Namespace: 'kube-system',
        ServiceAccount: 'karpenter',
        RoleArn: stack.resolve(karpenter.controllerIdentity.role.roleArn) as unknown,
      }),
    ]);
  });

  it('takes IRSA where its controller runs on Fargate', () => {
    const fargate = karpenterIn(onFargate);
    expect(fargate.karpenter.controllerIdentity.kind).toBe('irsa');
    expect(fargate.stack.rendered('AWS::EKS::PodIdentityAssociation')).toEqual({});
  });

  it('has Karpenter make instance profiles, but where it could not reach the API of IAM', () => {
    expect(karpenter.instanceProfileName).toBeUndefined();
    expect(stack.rendered('AWS::IAM::InstanceProfile')).toEqual({});
    const isolated = karpenterIn({ ...onNodes, network: { ...onNodes.network, nat: 'none' } });
    expect(propertiesOf(isolated.stack.rendered('AWS::IAM::InstanceProfile'))).toEqual([
      { Roles: [isolated.stack.resolve(isolated.karpenter.nodeRole.roleName)] },
    ]);
    expect(isolated.karpenter.instanceProfileName).toBeDefined();
  });

  it('leaves cdk-nag nothing to report', () => {
    expect(findingsIn(karpenterIn(onNodes).stack).open.filter((rule) => /IAM|SQS/.test(rule))).toEqual([]);
  });
});
