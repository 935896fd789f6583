import { readTemplate, type JsonObject, type Template, type TemplateResource } from '../../../lib/compliance/template';
import type { Setting } from '../../../scripts/costs/charge';
import type { EstimatedStack } from '../../../scripts/costs/estimate';

type Resources = Readonly<Record<string, { readonly Type: string; readonly Properties?: object }>>;

/** A template of these resources. */
export const template = (Resources: Resources, stackName = 'made-up-Eks'): Template =>
  readTemplate({ Resources }, { stackName, requiredTags: [] });

/** A stack of these resources, in the Region of the prices. */
export const stack = (
  resources: Resources,
  name = 'made-up-Eks',
  region: string | null = 'us-east-1',
): EstimatedStack => ({
  name,
  region,
  template: template(resources, name),
});

/** One resource, called `Thing`. */
export const resource = (type: string, properties: JsonObject = {}): TemplateResource => ({
  logicalId: 'Thing',
  type,
  properties,
  attributes: {},
});

/** Where a rule looks: a day on which Kubernetes 1.36 is in standard support, and a template of these resources. */
export const setting = (resources: Resources = {}, day = '2026-11-21'): Setting => ({
  template: template(resources),
  day,
});

/** A launch template of one 20 GiB volume. */
export const LAUNCH_TEMPLATE = {
  Type: 'AWS::EC2::LaunchTemplate',
  Properties: {
    LaunchTemplateData: { BlockDeviceMappings: [{ Ebs: { VolumeType: 'gp3', VolumeSize: 20 } }] },
  },
};

/** A managed group of 2 to 5 nodes that names the launch template `Template`. */
export const NODE_GROUP = {
  Type: 'AWS::EKS::Nodegroup',
  Properties: {
    InstanceTypes: ['m7g.large', 'm6g.large'],
    ScalingConfig: { MinSize: 2, MaxSize: 5 },
    LaunchTemplate: { Id: { Ref: 'Template' } },
  },
};
