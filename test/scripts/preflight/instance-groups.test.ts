import type { JsonObject } from '../../../lib/compliance/template';
import { prod } from '../../../lib/config/environments/prod';
import { instanceGroupsOf } from '../../../scripts/preflight/instance-groups';
import { resourcesOf } from '../../../scripts/preflight/resources';
import { FIXTURES } from '../../fixtures/environments';
import { platformTarget } from './support/platform-target';
import { refsTo, subnetsIn } from './support/subnets';
import { targetWith } from './support/target';

const ZONES = ['us-east-1a', 'us-east-1b'];
const groupsOf = (resources: JsonObject) =>
  instanceGroupsOf(targetWith({ ...subnetsIn(...ZONES), ...resources })).map(({ types, zones }) => [types, zones]);

const launchTemplate = {
  Type: 'AWS::EC2::LaunchTemplate',
  Properties: { LaunchTemplateData: { InstanceType: 'm7g.large' } },
};
const byId = { LaunchTemplateId: { Ref: 'Template' }, Version: '1' };
const autoScaling = (properties: object) => ({
  Template: launchTemplate,
  Group: {
    Type: 'AWS::AutoScaling::AutoScalingGroup',
    Properties: { VPCZoneIdentifier: refsTo(...ZONES), ...properties },
  },
});

describe('what a target launches', () => {
  it('is what a node group names, or else its launch template', () => {
    const nodes = (properties: object) => ({
      Template: launchTemplate,
      Nodes: { Type: 'AWS::EKS::Nodegroup', Properties: { Subnets: refsTo(...ZONES), ...properties } },
    });
    const LaunchTemplate = { Id: { Ref: 'Template' } };
    expect(groupsOf(nodes({ InstanceTypes: ['t4g.large', 'm6g.large'], LaunchTemplate }))).toEqual([
      [['t4g.large', 'm6g.large'], ZONES],
    ]);
    expect(groupsOf(nodes({ LaunchTemplate }))).toEqual([[['m7g.large'], ZONES]]);
    expect(groupsOf(nodes({}))).toEqual([]);
  });

  it('is what an Auto Scaling group chooses from, or else its launch template', () => {
    const LaunchTemplate = {
      LaunchTemplateSpecification: byId,
      Overrides: [{ InstanceType: 'c7i.large' }, { InstanceType: 'c6i.large' }],
    };
    expect(groupsOf(autoScaling({ MixedInstancesPolicy: { LaunchTemplate } }))).toEqual([
      [['c7i.large', 'c6i.large'], ZONES],
    ]);
    const plain = { MixedInstancesPolicy: { LaunchTemplate: { LaunchTemplateSpecification: byId } } };
    expect(groupsOf(autoScaling(plain))).toEqual([[['m7g.large'], ZONES]]);
    expect(groupsOf(autoScaling({ LaunchTemplate: byId }))).toEqual([[['m7g.large'], ZONES]]);
  });

  it('is an instance, in the subnet of its own or of its network interface', () => {
    const instance = (properties: object) => ({
      Nat: { Type: 'AWS::EC2::Instance', Properties: { InstanceType: 't4g.small', ...properties } },
    });
    const [SubnetId] = refsTo('us-east-1b');
    expect(groupsOf(instance({ SubnetId }))).toEqual([[['t4g.small'], ['us-east-1b']]]);
    expect(groupsOf(instance({ NetworkInterfaces: [{ SubnetId }] }))).toEqual([[['t4g.small'], ['us-east-1b']]]);
    expect(groupsOf(instance({}))).toEqual([]);
  });

  it.each([prod, FIXTURES['selfManagedBesideManaged'], FIXTURES['natInstance']].map((input) => [input?.name, input]))(
    'is known of everything that the environment %s launches',
    (_, environment) => {
      const target = platformTarget(environment);
      const launched = resourcesOf(
        target,
        'AWS::EKS::Nodegroup',
        'AWS::AutoScaling::AutoScalingGroup',
        'AWS::EC2::Instance',
      );
      expect(launched).not.toEqual([]);
      expect(instanceGroupsOf(target)).toHaveLength(launched.length);
    },
  );
});
