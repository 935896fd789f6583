import type { JsonObject } from '../../../lib/compliance/template';
import { readNodes } from '../../../scripts/reach/read-nodes';
import { resource } from '../../support/template-of';
import { clusterWith } from './small-cluster';
import { readerOf, the } from './small-network';

const nodesOf = (resources: JsonObject, cluster = clusterWith()) => {
  const reader = readerOf({ Cluster: cluster, ...resources });
  return readNodes(reader, the(reader.templates, 'Cluster')).map(({ name, interfaces }) => [
    name,
    ...interfaces.flatMap(({ subnet, groups, hasPublicAddress }) => [
      subnet.tier,
      ...(groups ?? []).map((group) => group.name),
      ...(hasPublicAddress ? ['public address'] : []),
    ]),
  ]);
};
const launch = (LaunchTemplateData: JsonObject) => resource('AWS::EC2::LaunchTemplate', { LaunchTemplateData });
const managed = (more: JsonObject = {}) =>
  resource('AWS::EKS::Nodegroup', { Subnets: [{ Ref: 'Private' }], Labels: { 'node-group': 'system' }, ...more });
const withLaunch = { LaunchTemplate: { Id: { Ref: 'Launch' } } };

describe('nodes', () => {
  it('of managed groups carry the groups of their launch template', () => {
    const Launch = launch({ SecurityGroupIds: [{ Ref: 'Group' }] });
    expect(nodesOf({ Launch, Managed: managed(withLaunch) })).toEqual([['system', 'private', 'callers']]);
  });

  it('of managed groups carry the group that EKS makes when none is named', () => {
    expect(nodesOf({ Managed: managed() })).toEqual([['system', 'private', 'group made by EKS']]);
    expect(nodesOf({ Launch: launch({}), Managed: managed(withLaunch) })).toEqual([
      ['system', 'private', 'group made by EKS'],
    ]);
  });

  it('take groups and public addresses from an interface of the launch template', () => {
    const Launch = launch({ NetworkInterfaces: [{ Groups: [{ Ref: 'Group' }], AssociatePublicIpAddress: true }] });
    expect(nodesOf({ Launch, Managed: managed(withLaunch) })).toEqual([
      ['system', 'private', 'callers', 'public address'],
    ]);
  });

  it('are called by their logical id without a label', () => {
    expect(nodesOf({ Managed: managed({ Labels: {} }) })).toEqual([['Managed', 'private', 'group made by EKS']]);
  });

  const scaling = (
    Tags: JsonObject[],
    more: JsonObject = { LaunchTemplate: { LaunchTemplateId: { Ref: 'Launch' } } },
  ) => resource('AWS::AutoScaling::AutoScalingGroup', { VPCZoneIdentifier: [{ Ref: 'Private' }], Tags, ...more });
  const owned = { Key: 'kubernetes.io/cluster/app', Value: 'owned' };
  const Launch = launch({ SecurityGroupIds: [{ Ref: 'Group' }] });

  it('of Auto Scaling groups belong to the cluster by their tag, and lose its name', () => {
    const Batch = scaling([owned, { Key: 'Name', Value: 'app-batch' }]);
    expect(nodesOf({ Launch, Batch, Other: scaling([]) })).toEqual([['batch', 'private', 'callers']]);
  });

  it('of Auto Scaling groups may come from a mixed-instances policy', () => {
    const LaunchTemplateSpecification = { LaunchTemplateId: { Ref: 'Launch' } };
    const Batch = scaling([owned], { MixedInstancesPolicy: { LaunchTemplate: { LaunchTemplateSpecification } } });
    expect(nodesOf({ Launch, Batch })).toEqual([['Batch', 'private', 'callers']]);
  });

  it('of Auto Scaling groups without a group are unreadable: they would get the default one', () => {
    expect(() => nodesOf({ Launch: launch({}), Batch: scaling([owned]) })).toThrow('Batch names no security group');
  });

  it('of Auto Mode stand in the cluster’s subnets, with the group that EKS makes', () => {
    expect(nodesOf({}, clusterWith({}, { ComputeConfig: { Enabled: true } }))).toEqual([
      ['auto-mode', 'private', 'group made by EKS'],
    ]);
    expect(nodesOf({}, clusterWith({}, { ComputeConfig: { Enabled: false } }))).toEqual([]);
  });

  const discovery = { Tags: [{ Key: 'karpenter.sh/discovery', Value: 'app' }] };
  const tagged = {
    Marked: resource('AWS::EC2::SecurityGroup', { GroupDescription: 'marked', ...discovery }),
    Private: resource('AWS::EC2::Subnet', { CidrBlock: '10.0.1.0/24', ...discovery }),
  };
  const subject = (text: string) => ({
    Role: resource('AWS::IAM::Role', { AssumeRolePolicyDocument: { 'Fn::Sub': JSON.stringify({ sub: text }) } }),
  });
  const association = (ServiceAccount: string) => ({
    Association: resource('AWS::EKS::PodIdentityAssociation', { ServiceAccount }),
  });

  it.each([
    ['Pod Identity', association('karpenter')],
    ['a role for its service account', subject('system:serviceaccount:kube-system:karpenter')],
  ])('of Karpenter stand where tags tell it to, once it has an identity: %s', (_, identity) => {
    expect(nodesOf({ ...tagged, ...identity })).toEqual([['karpenter', '', 'marked']]);
  });

  it.each([
    ['none', {}],
    ['another service account', association('coredns')],
    ['another service account’s role', subject('system:serviceaccount:kube-system:karpenter-web')],
  ])('of Karpenter are not there without: %s', (_, identity) => {
    expect(nodesOf({ ...tagged, ...identity })).toEqual([]);
  });
});
