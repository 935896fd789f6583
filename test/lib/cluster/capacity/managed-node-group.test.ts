import type { EnvironmentInput } from '../../../../lib/config/schema';
import { capacityIn } from '../../../support/capacity';
import { propertiesOf } from '../../../support/construct-stack';
import { propertyOf } from '../../../support/property-of';

type Group = EnvironmentInput['capacity'][number] & { kind: 'managed-node-group' };

const plain: Group = {
  kind: 'managed-node-group',
  name: 'system',
  instanceTypes: ['m7g.large', 'm6g.large'],
  minSize: 2,
  maxSize: 5,
};

const groupOf = (changes: Partial<Group> = {}): unknown =>
  propertiesOf(capacityIn({ ...plain, ...changes }).stack.rendered('AWS::EKS::Nodegroup'))[0];

describe('ManagedNodeGroup', () => {
  const { stack } = capacityIn(plain);
  const templates = Object.keys(stack.rendered('AWS::EC2::LaunchTemplate'));

  it('is what the configuration says and nothing else: its name is generated, so that it can be replaced', () => {
    const roles = Object.entries(stack.rendered('AWS::IAM::Role'));
    const [role] =
      roles.find(([, { Properties }]) => propertyOf(Properties, 'Description') === 'Nodes of managed node groups') ??
      [];
    expect(templates).toHaveLength(1);
    expect(propertiesOf(stack.rendered('AWS::EKS::Nodegroup'))).toEqual([
      {
        AmiType: 'BOTTLEROCKET_ARM_64',
        CapacityType: 'ON_DEMAND',
        ClusterName: { Ref: expect.stringMatching(/^ControlPlaneCluster/) as unknown },
        ForceUpdateEnabled: false,
        InstanceTypes: ['m7g.large', 'm6g.large'],
        Labels: { 'node-group': 'system' },
        LaunchTemplate: {
          Id: { Ref: templates[0] },
          Version: { 'Fn::GetAtt': [templates[0], 'LatestVersionNumber'] },
        },
        NodeRepairConfig: { Enabled: true },
        NodeRole: { 'Fn::GetAtt': [role, 'Arn'] },
        ScalingConfig: { MinSize: 2, MaxSize: 5, DesiredSize: 2 },
        Subnets: stack.subnets('private'),
        Taints: [],
        UpdateConfig: { MaxUnavailablePercentage: 33 },
        Version: '1.36',
      },
    ]);
  });

  it.each([
    ['bottlerocket', 'm7g.large', 'BOTTLEROCKET_ARM_64'],
    ['bottlerocket', 'm7i.large', 'BOTTLEROCKET_x86_64'],
    ['al2023', 't4g.large', 'AL2023_ARM_64_STANDARD'],
    ['al2023', 'c7i.large', 'AL2023_x86_64_STANDARD'],
  ] as const)('runs %s on %s with image type %s', (operatingSystem, type, image) => {
    expect(propertyOf(groupOf({ operatingSystem, instanceTypes: [type] }), 'AmiType')).toBe(image);
  });

  it('is bought on the spot market where the configuration says so', () => {
    expect(propertyOf(groupOf({ capacityType: 'spot' }), 'CapacityType')).toBe('SPOT');
  });

  it('may begin with no node', () => {
    expect(propertyOf(groupOf({ minSize: 0 }), 'ScalingConfig')).toEqual({ MinSize: 0, MaxSize: 5, DesiredSize: 0 });
  });

  it('keeps its own label beside the operator’s, and does not lose it to one of the same key', () => {
    expect(propertyOf(groupOf({ labels: { tier: 'blue', 'node-group': 'mine' } }), 'Labels')).toEqual({
      tier: 'blue',
      'node-group': 'system',
    });
  });

  it('takes every effect of a taint, and a taint without a value', () => {
    const taints = [
      { key: 'tier', value: 'blue', effect: 'NO_SCHEDULE' },
      { key: 'tier', value: 'blue', effect: 'NO_EXECUTE' },
      { key: 'quiet', effect: 'PREFER_NO_SCHEDULE' },
    ] as const;
    expect(propertyOf(groupOf({ taints: [...taints] }), 'Taints')).toEqual([
      { Key: 'tier', Value: 'blue', Effect: 'NO_SCHEDULE' },
      { Key: 'tier', Value: 'blue', Effect: 'NO_EXECUTE' },
      { Key: 'quiet', Effect: 'PREFER_NO_SCHEDULE' },
    ]);
  });

  it('updates as many nodes at once as the configuration allows', () => {
    expect(propertyOf(groupOf({ maxUnavailablePercentage: 10 }), 'UpdateConfig')).toEqual({
      MaxUnavailablePercentage: 10,
    });
  });
});
