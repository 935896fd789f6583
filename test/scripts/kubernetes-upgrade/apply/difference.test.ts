import type { JsonObject } from '../../../../lib/compliance/template';
import type { KubernetesVersion } from '../../../../lib/config/versions';
import { difference } from '../../../../scripts/kubernetes-upgrade/apply/difference';
import type { EnvironmentInput } from '../../../../lib/config/schema';
import { FULL } from '../support/full';
import { everyStackOf, resource, stackOf } from '../../guard/support/stacks';

const at = (version: KubernetesVersion): EnvironmentInput => ({ ...FULL, cluster: { ...FULL.cluster, version } });
const between = (before: EnvironmentInput, after: EnvironmentInput) => {
  const [old, recent] = [everyStackOf(before), everyStackOf(after)];
  return recent.flatMap((stack) => {
    const found = old.find(({ name }) => name === stack.name);
    if (found === undefined) throw new RangeError(stack.name);
    const { versions, others } = difference(found, stack);
    return versions.length + others.length === 0 ? [] : [{ stack: stack.name, versions, others }];
  });
};
const one = (before: JsonObject, after: JsonObject) => difference(stackOf(before), stackOf(after));
const body = (version: string, more: JsonObject = {}, attributes: JsonObject = {}): JsonObject => ({
  Resources: { C: resource('AWS::EKS::Cluster', { Version: version, ...more }, attributes) },
});

describe('difference', () => {
  it('is versions alone when the configuration raises the version alone, in the stacks of both Regions; inside the cluster, the autoscaler follows', () => {
    const found = between(at('1.35'), at('1.36'));
    expect(found.map(({ stack, others }) => ({ stack, others }))).toEqual([
      { stack: 'platform-test-Eks', others: [] },
      {
        stack: 'platform-test-ClusterServices',
        others: [
          expect.stringMatching(
            /^Custom::AWSCDK-EKS-HelmChart ComponentsclusterautoscalerRelease\w+: Values$/,
          ) as unknown,
        ],
      },
      { stack: 'platform-test-DrRegion', others: [] },
    ]);
    expect(found[0]?.versions.map((text) => text.replace(/ [^:]+/, ''))).toEqual([
      'AWS::Lambda::LayerVersion: delete',
      'AWS::EKS::Cluster: Version',
      'AWS::EKS::Addon: AddonVersion',
      'AWS::EKS::Addon: AddonVersion',
      'AWS::EKS::Addon: AddonVersion',
      'AWS::EKS::Nodegroup: Version',
      'AWS::EC2::LaunchTemplate: LaunchTemplateData.ImageId',
      'AWS::Lambda::LayerVersion: add',
      'AWS::Lambda::Function: Layers',
    ]);
  });

  it('is nothing between the same', () => {
    expect(between(at('1.36'), at('1.36'))).toEqual([]);
  });

  it('holds what else the configuration changes', () => {
    const [found] = between(at('1.35'), { ...at('1.36'), cluster: { version: '1.36', supportType: 'EXTENDED' } });
    expect(found?.others).toEqual([
      expect.stringMatching(/^AWS::EKS::Cluster ControlPlaneCluster\w+: UpgradePolicy\.SupportType, Version$/),
    ]);
  });

  it('holds what stands beside the properties of a resource, and what beside the resources', () => {
    expect(one(body('1.35'), body('1.36', {}, { DependsOn: 'D' })).others).toEqual([
      'AWS::EKS::Cluster C: Version, what stands beside its properties',
    ]);
    expect(one(body('1.36'), body('1.36', {}, { DeletionPolicy: 'Delete' })).others).toEqual([
      'AWS::EKS::Cluster C: what stands beside its properties',
    ]);
    const parts = {
      Outputs: { O: { Value: 'x' } },
      Parameters: { P: { Type: 'String' } },
      Mappings: { M: {} },
      Conditions: { K: true },
    };
    expect(one(body('1.36'), { ...body('1.36'), ...parts }).others).toEqual(
      ['Outputs', 'Parameters', 'Mappings', 'Conditions'].map((part) => `${part} of the template`),
    );
  });

  it('overlooks metadata, which is for people', () => {
    expect(one(body('1.35'), body('1.36', {}, { Metadata: { a: 'b' } })).others).toEqual([]);
  });

  it('takes another layer or function than that of kubectl for something else', () => {
    const layer = (id: string, key: string): JsonObject => ({
      Resources: { [id]: resource('AWS::Lambda::LayerVersion', { Content: { S3Key: key } }) },
    });
    expect(one(layer('KubectlLayerv36', 'a'), layer('KubectlLayerv36', 'b')).others).toEqual([]);
    expect(one(layer('KubectlProviderAwsCliLayer', 'a'), layer('KubectlProviderAwsCliLayer', 'b')).others).toHaveLength(
      1,
    );
    const code = (id: string, Layers: string): JsonObject => ({
      Resources: { [id]: resource('AWS::Lambda::Function', { Layers: [Layers] }) },
    });
    expect(one(code('KubectlProviderHandler1', 'a'), code('KubectlProviderHandler1', 'b')).others).toEqual([]);
    expect(one(code('AlertRouter', 'a'), code('AlertRouter', 'b')).others).toHaveLength(1);
  });
});
