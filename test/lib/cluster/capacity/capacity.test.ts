import type { EnvironmentInput } from '../../../../lib/config/schema';
import { capacityIn } from '../../../support/capacity';
import { propertiesOf, type Rendered } from '../../../support/construct-stack';
import { propertyOf } from '../../../support/property-of';

type Item = EnvironmentInput['capacity'][number];

const group = { instanceTypes: ['m7g.large'], minSize: 1, maxSize: 3 };
const managed: Item = { ...group, kind: 'managed-node-group', name: 'system' };
const selfManaged: Item = { ...group, kind: 'self-managed-node-group', name: 'batch' };
const fargate: Item = {
  kind: 'fargate-profile',
  name: 'jobs',
  namespaces: ['jobs'],
  podSize: { vCpu: 1, memoryGiB: 2 },
};

const everything = capacityIn(
  managed,
  { ...managed, name: 'application' },
  selfManaged,
  { ...selfManaged, name: 'more' },
  fargate,
  { ...fargate, name: 'other', namespaces: ['other'] },
  { kind: 'karpenter' },
);

/** Ids of the roles with a description, among the roles of a stack. */
const rolesOf = (roles: Readonly<Record<string, Rendered>>, description: string) =>
  Object.keys(roles).filter((id) => propertyOf(roles[id], 'Properties', 'Description') === description);

describe('Capacity', () => {
  const { stack, capacity } = everything;
  const roles = stack.rendered('AWS::IAM::Role');

  it('makes each item of the list', () => {
    const counts = ['EKS::Nodegroup', 'AutoScaling::AutoScalingGroup', 'EKS::FargateProfile', 'SQS::Queue'].map(
      (type) => Object.keys(stack.rendered(`AWS::${type}`)).length,
    );
    expect(counts).toEqual([2, 2, 2, 1]);
  });

  it('gives all managed groups one role, and all self-managed ones another', () => {
    const [managedRole, ...others] = rolesOf(roles, 'Nodes of managed node groups');
    expect(others).toEqual([]);
    expect(
      propertiesOf(stack.rendered('AWS::EKS::Nodegroup')).map((properties) => propertyOf(properties, 'NodeRole')),
    ).toEqual([{ 'Fn::GetAtt': [managedRole, 'Arn'] }, { 'Fn::GetAtt': [managedRole, 'Arn'] }]);
    expect(rolesOf(roles, 'Nodes of self-managed node groups')).toHaveLength(1);
  });

  it('gives self-managed nodes an instance profile with their role', () => {
    const [role] = rolesOf(roles, 'Nodes of self-managed node groups');
    const profiles = stack.rendered('AWS::IAM::InstanceProfile');
    expect(propertiesOf(profiles)).toEqual([{ Roles: [{ Ref: role }] }]);
    const used = propertiesOf(stack.rendered('AWS::EC2::LaunchTemplate'))
      .map((properties) => propertyOf(properties, 'LaunchTemplateData', 'IamInstanceProfile', 'Arn'))
      .filter((arn) => arn !== undefined);
    const profile = { 'Fn::GetAtt': [Object.keys(profiles)[0], 'Arn'] };
    expect(used).toEqual([profile, profile]);
  });

  it('lets self-managed nodes and Karpenter’s join, with no other access: EKS makes no entry for those', () => {
    const entry = (description: string) => ({
      ClusterName: { Ref: expect.stringMatching(/^ControlPlaneCluster/) as unknown },
      PrincipalArn: { 'Fn::GetAtt': [rolesOf(roles, description)[0], 'Arn'] },
      Type: 'EC2_LINUX',
      AccessPolicies: [],
    });
    expect(propertiesOf(stack.rendered('AWS::EKS::AccessEntry'))).toEqual([
      entry('Nodes of self-managed node groups'),
      entry('Nodes that Karpenter makes'),
    ]);
  });

  it('lets self-managed nodes in before it launches them', () => {
    const [entry] = Object.keys(stack.rendered('AWS::EKS::AccessEntry'));
    const groups = Object.values(stack.rendered('AWS::AutoScaling::AutoScalingGroup'));
    expect(groups.map(({ DependsOn }) => DependsOn?.includes(entry ?? ''))).toEqual([true, true]);
  });

  it('puts no node role on the network plugin’s permissions, and opens Session Manager on each', () => {
    const policies = ['Nodes of managed node groups', 'Nodes of self-managed node groups', 'Nodes that Karpenter makes']
      .flatMap((description) => rolesOf(roles, description))
      .map((id) => JSON.stringify(roles[id]).match(/policy\/\w+/g));
    const expected = [
      'policy/AmazonEKSWorkerNodePolicy',
      'policy/AmazonEC2ContainerRegistryPullOnly',
      'policy/AmazonSSMManagedInstanceCore',
    ];
    expect(policies).toEqual([expected, expected, expected]);
  });

  it('names the roles of nodes by who runs them', () => {
    const arn = (description: string) => ({ 'Fn::GetAtt': [rolesOf(roles, description)[0], 'Arn'] });
    expect(
      Object.entries(capacity.nodeRoles).map(([name, role]) => [name, stack.resolve(role.roleArn) as unknown]),
    ).toEqual([
      ['Managed', arn('Nodes of managed node groups')],
      ['SelfManaged', arn('Nodes of self-managed node groups')],
      ['Karpenter', arn('Nodes that Karpenter makes')],
    ]);
  });

  it('counts groups and profiles as places where add-ons can run; Karpenter’s nodes come later', () => {
    expect(capacity.places.map(({ resource }) => resource.node.path.split('/').slice(2).join('/'))).toEqual([
      'managed-system/Nodegroup',
      'managed-application/Nodegroup',
      'self-managed-batch/Resource',
      'self-managed-more/Resource',
      'Fargate/jobs',
      'Fargate/other',
    ]);
    expect(capacity.karpenter).toBeDefined();
  });

  it('knows that nodes take the pods of every namespace, and a profile those of its own', () => {
    const taking = (namespace: string) => capacity.places.map(({ takes }) => takes(namespace));
    expect(taking('kube-system')).toEqual([true, true, true, true, false, false]);
    expect(taking('jobs')).toEqual([true, true, true, true, true, false]);
  });

  it('makes launch templates wait for nothing: they start no node', () => {
    const templates = Object.values(stack.rendered('AWS::EC2::LaunchTemplate'));
    expect(templates.map(({ DependsOn }) => DependsOn)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('capacity that is not listed', () => {
  it.each<[string, Item, string[]]>([
    ['managed groups alone', managed, ['Managed']],
    ['self-managed groups alone', selfManaged, ['SelfManaged']],
    ['Karpenter alone', { kind: 'karpenter' }, ['Karpenter']],
    ['Fargate alone', fargate, []],
    ['Auto Mode, which is a property of the cluster', { kind: 'auto-mode' }, []],
  ])('leaves no role behind: %s', (_, item, names) => {
    const { stack, capacity } = capacityIn(item);
    expect(Object.keys(capacity.nodeRoles)).toEqual(names);
    const descriptions = propertiesOf(stack.rendered('AWS::IAM::Role')).map((role) => propertyOf(role, 'Description'));
    const nodes = descriptions.filter((text) => /^Nodes (of (self-)?managed|that)/.test(String(text)));
    expect(nodes).toHaveLength(names.length);
    expect(capacity.karpenter === undefined).toBe(item.kind !== 'karpenter');
  });
});
