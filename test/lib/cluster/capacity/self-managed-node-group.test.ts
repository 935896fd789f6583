import { parse } from 'smol-toml';

import type { EnvironmentInput } from '../../../../lib/config/schema';
import { capacityIn } from '../../../support/capacity';
import { findingsIn } from '../../../support/findings';
import { propertyOf } from '../../../support/property-of';

type Group = EnvironmentInput['capacity'][number] & { kind: 'self-managed-node-group' };

const plain: Group = {
  kind: 'self-managed-node-group',
  name: 'batch',
  instanceTypes: ['c7i.xlarge', 'c6i.xlarge', 'c6a.xlarge'],
  minSize: 1,
  maxSize: 20,
  onDemandBase: 2,
  onDemandPercentage: 20,
  labels: { tier: 'batch', 'node-group': 'mine' },
  taints: [{ key: 'tier', value: 'batch', effect: 'NO_SCHEDULE' }],
};

const groupOf = (changes: Partial<Group> = {}) =>
  Object.values(capacityIn({ ...plain, ...changes }).stack.rendered('AWS::AutoScaling::AutoScalingGroup'))[0];

describe('SelfManagedNodeGroup', () => {
  const { stack } = capacityIn(plain);
  const templates = stack.rendered('AWS::EC2::LaunchTemplate');
  const [template] = Object.keys(templates);
  const data = propertyOf(Object.values(templates)[0]?.Properties, 'LaunchTemplateData');
  const [group] = Object.values(stack.rendered('AWS::AutoScaling::AutoScalingGroup'));

  it('mixes instance types and both ways of buying, and is nothing else: its name is generated', () => {
    expect(group?.Properties).toEqual({
      MinSize: '1',
      MaxSize: '20',
      VPCZoneIdentifier: stack.subnets('private'),
      CapacityRebalance: true,
      HealthCheckType: 'EC2',
      MetricsCollection: [{ Granularity: '1Minute' }],
      MixedInstancesPolicy: {
        LaunchTemplate: {
          LaunchTemplateSpecification: {
            LaunchTemplateId: { Ref: template },
            Version: { 'Fn::GetAtt': [template, 'LatestVersionNumber'] },
          },
          Overrides: [{ InstanceType: 'c7i.xlarge' }, { InstanceType: 'c6i.xlarge' }, { InstanceType: 'c6a.xlarge' }],
        },
        InstancesDistribution: {
          OnDemandBaseCapacity: 2,
          OnDemandPercentageAboveBaseCapacity: 20,
          OnDemandAllocationStrategy: 'lowest-price',
          SpotAllocationStrategy: 'price-capacity-optimized',
        },
      },
      Tags: [
        { Key: 'k8s.io/cluster-autoscaler/enabled', PropagateAtLaunch: false, Value: 'true' },
        { Key: 'k8s.io/cluster-autoscaler/platform-test', PropagateAtLaunch: false, Value: 'owned' },
        { Key: 'kubernetes.io/cluster/platform-test', PropagateAtLaunch: true, Value: 'owned' },
        { Key: 'Name', PropagateAtLaunch: true, Value: 'platform-test-batch' },
      ],
    });
  });

  it('tells the Cluster Autoscaler what nodes would be like, where there may be none to look at', () => {
    const long = `${'a'.repeat(60)}.example.com/${'b'.repeat(40)}`;
    const templateTags = (changes: Partial<Group>) =>
      (propertyOf(groupOf(changes)?.Properties, 'Tags') as readonly Record<string, unknown>[])
        .filter(({ Key }) => String(Key).includes('node-template'))
        .map(({ Key, Value, PropagateAtLaunch }) => [String(Key).split('node-template/')[1], Value, PropagateAtLaunch]);
    expect(templateTags({ minSize: 1 })).toEqual([]);
    expect(templateTags({ minSize: 0, labels: { tier: 'batch', [long]: 'x' } })).toEqual([
      ['label/node-group', 'batch', false],
      ['label/tier', 'batch', false],
      ['taint/tier', 'batch:NoSchedule', false],
    ]);
  });

  it('passes a new launch template to one node after the other, and stops nothing else meanwhile', () => {
    expect(group?.UpdatePolicy).toEqual({
      AutoScalingRollingUpdate: {
        MaxBatchSize: 1,
        MinInstancesInService: 1,
        PauseTime: 'PT5M',
        SuspendProcesses: ['HealthCheck', 'ReplaceUnhealthy', 'AZRebalance', 'AlarmNotification', 'ScheduledActions'],
      },
    });
  });

  it.each([
    [0, 1, 0],
    [3, 3, 2],
    [3, 4, 3],
  ])('can update with at least %d and at most %d nodes: %d stay in service', (minSize, maxSize, inService) => {
    expect(propertyOf(groupOf({ minSize, maxSize }), 'UpdatePolicy', 'AutoScalingRollingUpdate')).toMatchObject({
      MinInstancesInService: inService,
    });
  });

  it('tells its nodes which cluster they join, and what they are', () => {
    const parts = propertyOf(data, 'UserData', 'Fn::Base64', 'Fn::Join', 1) as readonly unknown[];
    const toml = parts
      .map((part) => (typeof part === 'string' ? part : String(propertyOf(part, 'Fn::GetAtt', 1))))
      .join('');
    expect(propertyOf(parse(toml), 'settings', 'kubernetes')).toMatchObject({
      'cluster-name': 'platform-test',
      'api-server': 'Endpoint',
      'cluster-certificate': 'CertificateAuthorityData',
      'node-labels': { tier: 'batch', 'node-group': 'batch' },
      'node-taints': { tier: ['batch:NoSchedule'] },
    });
  });

  it('tells Amazon Linux the range of services as well', () => {
    const linux = capacityIn({ ...plain, operatingSystem: 'al2023' }).stack.rendered('AWS::EC2::LaunchTemplate');
    const userData = propertyOf(Object.values(linux)[0]?.Properties, 'LaunchTemplateData', 'UserData', 'Fn::Base64');
    expect(propertyOf(userData, 'Fn::Join', 1, 4)).toContain('"cidr": "172.20.0.0/16"');
  });

  it('answers what cdk-nag misses in a mixed-instances policy', () => {
    const findings = findingsIn(capacityIn(plain).stack);
    const rules = /AutoScaling|AS3|EC26|EC2IMDS/;
    expect(findings.open.filter((rule) => rules.test(rule))).toEqual([]);
    expect(
      Object.keys(findings.accepted)
        .filter((rule) => rules.test(rule))
        .sort(),
    ).toEqual(['AwsSolutions-AS3', 'AwsSolutions-EC26', 'NIST.800.53.R5-EC2IMDSv2Enabled']);
  });
});
