import { Access } from '../../../lib/cluster/access';
import type { Environment } from '../../../lib/config/schema';
import { withCluster } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';

const role = (name: string, partition = 'aws') => ({
  name,
  principalArn: `arn:${partition}:iam::111122223333:role/${name}`,
});

function entriesOf(people: Partial<Environment['cluster']>): unknown[] {
  const environment = withCluster(people);
  const stack = new ConstructStack(environment);
  new Access(stack, 'Access', { environment, cluster: stack.controlPlane().cluster });
  return propertiesOf(stack.rendered('AWS::EKS::AccessEntry'));
}

const entry = (name: string, policy: string) => ({
  ClusterName: { Ref: expect.stringMatching(/^ControlPlaneCluster/) as unknown },
  PrincipalArn: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:iam::111122223333:role/${name}`]] },
  AccessPolicies: [
    {
      AccessScope: { Type: 'cluster' },
      PolicyArn: {
        'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:eks::aws:cluster-access-policy/${policy}`]],
      },
    },
  ],
});

describe('Access', () => {
  it('lets nobody in whom the configuration does not name', () => {
    expect(entriesOf({ admins: [], viewers: [] })).toEqual([]);
  });

  it('makes administrators and viewers of those whom it names, on the whole cluster', () => {
    expect(entriesOf({ admins: [role('platform')], viewers: [role('auditor'), role('support')] })).toEqual([
      entry('platform', 'AmazonEKSClusterAdminPolicy'),
      entry('auditor', 'AmazonEKSViewPolicy'),
      entry('support', 'AmazonEKSViewPolicy'),
    ]);
  });

  it('takes one name for an administrator and a viewer', () => {
    expect(entriesOf({ admins: [role('team')], viewers: [role('team')] })).toHaveLength(2);
  });

  it.each(['aws', 'aws-cn', 'aws-us-gov'])('writes the principal in the partition of the stack: %s', (partition) => {
    expect(entriesOf({ admins: [role('platform', partition)] })).toEqual([
      entry('platform', 'AmazonEKSClusterAdminPolicy'),
    ]);
  });
});
