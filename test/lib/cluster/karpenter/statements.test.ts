import { karpenterPermissions } from '../../../../lib/cluster/karpenter/statements';
import { golden } from '../../../support/golden';
import { actionsOf, unexplained } from '../../../support/permissions';
import { COMPARED, differences, ownStatements, upstreamStatements } from '../../../support/upstream-policy';

/** With upstream’s own placeholders for what they are bound to. */
const permissions = karpenterPermissions({
  clusterName: '${ClusterName}',
  clusterArn: 'arn:${AWS::Partition}:eks:${AWS::Region}:${AWS::AccountId}:cluster/${ClusterName}',
  nodeRoleArn: '${KarpenterNodeRole.Arn}',
  queueArn: '${KarpenterInterruptionQueue.Arn}',
});
const statements = Object.values(permissions).flat();
const granting = (action: RegExp) => statements.filter(({ actions }) => actions.some((name) => action.test(name)));

const OWNED = 'kubernetes.io/cluster/${ClusterName}';

describe('karpenterPermissions', () => {
  it('are what was reviewed', () => {
    const text = `${JSON.stringify(ownStatements(permissions), undefined, 2)}\n`;
    expect(text).toBe(golden('policies/karpenter.json', text));
  });

  it('pass the node role, and no other, to EC2, and to nothing else', () => {
    expect(granting(/^iam:PassRole$/)).toEqual([
      {
        sid: 'AllowPassingInstanceRole',
        actions: ['iam:PassRole'],
        resources: ['${KarpenterNodeRole.Arn}'],
        conditions: {
          StringEquals: { 'iam:PassedToService': ['ec2.amazonaws.com', expect.stringMatching(/^ec2\.\$\{Token/)] },
        },
      },
    ]);
  });

  it.each([
    ['terminate and delete in EC2', /^ec2:(Terminate|Delete)/, 1],
    ['change and delete instance profiles', /^iam:(AddRole|RemoveRole|Delete)/, 1],
    ['tag instance profiles', /^iam:TagInstanceProfile$/, 1],
  ])('%s only where the cluster’s tag is', (_, action, count) => {
    const found = granting(action);
    expect(found).toHaveLength(count);
    for (const { conditions } of found) {
      expect(conditions).toMatchObject({ StringEquals: { [`aws:ResourceTag/${OWNED}`]: 'owned' } });
    }
  });

  it.each([
    ['launch templates', /^ec2:CreateLaunchTemplate$/, 1],
    ['instance profiles', /^iam:CreateInstanceProfile$/, 1],
  ])('create %s only with the cluster’s tag', (_, action, count) => {
    const found = granting(action);
    expect(found).toHaveLength(count);
    for (const { conditions } of found) {
      expect(conditions).toMatchObject({ StringEquals: { [`aws:RequestTag/${OWNED}`]: 'owned' } });
    }
  });

  it('launch nothing that does not carry the cluster’s tag', () => {
    const unbound = granting(/^ec2:(RunInstances|CreateFleet)$/).filter(({ conditions }) => conditions === undefined);
    const kinds = unbound.flatMap(({ resources }) => resources.map((resource) => resource.split(':').at(-1)));
    // What a launch only reads; what it makes is bound by the other statements.
    expect(kinds.sort()).toEqual([
      'capacity-reservation/*',
      'image/*',
      'placement-group/*',
      'security-group/*',
      'snapshot/*',
      'subnet/*',
    ]);
  });

  it('tag in EC2 while launching, or what carries the cluster’s tag already', () => {
    expect(granting(/^ec2:CreateTags$/).map(({ conditions }) => conditions)).toEqual([
      expect.objectContaining({
        StringEquals: {
          [`aws:RequestTag/${OWNED}`]: 'owned',
          'aws:RequestTag/eks:eks-cluster-name': '${ClusterName}',
          'ec2:CreateAction': ['RunInstances', 'CreateFleet', 'CreateLaunchTemplate'],
        },
      }),
      expect.objectContaining({
        StringEquals: { [`aws:ResourceTag/${OWNED}`]: 'owned' },
        'ForAllValues:StringEquals': { 'aws:TagKeys': ['eks:eks-cluster-name', 'karpenter.sh/nodeclaim', 'Name'] },
      }),
    ]);
  });

  it('read one queue, and describe one cluster', () => {
    expect(granting(/^sqs:/).map(({ resources }) => resources)).toEqual([['${KarpenterInterruptionQueue.Arn}']]);
    expect(granting(/^eks:/).map(({ actions, resources }) => [actions, resources])).toEqual([
      [['eks:DescribeCluster'], ['arn:${AWS::Partition}:eks:${AWS::Region}:${AWS::AccountId}:cluster/${ClusterName}']],
    ]);
  });

  it('hold no wildcard among actions, and none among resources without a reason', () => {
    expect(actionsOf(permissions).filter((action) => action.includes('*'))).toEqual([]);
    expect(unexplained(permissions)).toEqual([]);
  });
});

describe('beside upstream’s CloudFormation template', () => {
  const own = ownStatements(permissions);
  // Upstream names China’s suffix in every partition; ours is the one of the partition.
  const upstream = JSON.parse(
    JSON.stringify(upstreamStatements('karpenter.json') ?? own).replaceAll(
      'ec2.amazonaws.com.cn',
      'ec2.${AWS::URLSuffix}',
    ),
  ) as typeof own;

  it(`grants the same actions under the same conditions, on the same resources or narrower ones${COMPARED}`, () => {
    expect(differences(own, upstream)).toEqual([]);
  });
});
