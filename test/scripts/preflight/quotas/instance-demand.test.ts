import { prod } from '../../../../lib/config/environments/prod';
import { instanceDemands } from '../../../../scripts/preflight/quotas/instance-demand';
import { stacksOf } from '../../../support/stacks-of';
import { targetWith } from '../support/target';

describe(instanceDemands, () => {
  test('reads managed node groups, parts of self-managed ones, and instances', () => {
    const target = targetWith({
      Managed: {
        Type: 'AWS::EKS::Nodegroup',
        Properties: {
          CapacityType: 'SPOT',
          InstanceTypes: ['m7g.large', 'm6g.large'],
          ScalingConfig: { DesiredSize: 3, MinSize: 1, MaxSize: 6 },
        },
      },
      SelfManaged: {
        Type: 'AWS::AutoScaling::AutoScalingGroup',
        Properties: {
          MinSize: '2',
          MaxSize: '10',
          MixedInstancesPolicy: {
            InstancesDistribution: { OnDemandBaseCapacity: 1, OnDemandPercentageAboveBaseCapacity: 0 },
            LaunchTemplate: { Overrides: [{ InstanceType: 'c7i.xlarge' }] },
          },
        },
      },
      Nat: { Type: 'AWS::EC2::Instance', Properties: { InstanceType: 't4g.nano' } },
      Topic: { Type: 'AWS::SNS::Topic' },
    });
    const stack = 'platform-test-Eks';
    expect(instanceDemands(target)).toEqual([
      { name: `Managed of ${stack}`, types: ['m7g.large', 'm6g.large'], purchase: 'spot', desired: 3, most: 6 },
      { name: `SelfManaged of ${stack}`, types: ['c7i.xlarge'], purchase: 'on-demand', desired: 1, most: 1 },
      { name: `SelfManaged of ${stack}`, types: ['c7i.xlarge'], purchase: 'spot', desired: 1, most: 9 },
      { name: `Nat of ${stack}`, types: ['t4g.nano'], purchase: 'on-demand', desired: 1, most: 1 },
    ]);
  });

  test('reads every group of the platform', () => {
    const stacks = stacksOf(prod).map((stack) => ({ ...stack, account: '123456789012', bootstrap: null }));
    const demands = instanceDemands({ stacks });
    expect(demands.length).toBeGreaterThan(6);
    expect(demands.every(({ types, most }) => types.length > 0 && most > 0)).toBe(true);
  });
});
