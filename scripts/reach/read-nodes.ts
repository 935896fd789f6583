import { isList, isObject, textOf } from '../../lib/compliance/template';
import type { InterfaceReader } from './interface-reader';
import type { JoinedResource } from './joined-templates';
import type { InterfaceSet, ResourceId } from './model';
import { clusterGroupOf } from './read-security-groups';
import { tagOf } from './read-subnets';

/** Every kind of EC2 node of a cluster, by the name of its group. */
export const readNodes = (reader: InterfaceReader, cluster: JoinedResource): InterfaceSet[] => [
  ...managed(reader, cluster),
  ...selfManaged(reader),
  ...autoMode(reader, cluster),
  ...karpenter(reader),
];

/** Groups that EKS runs. Without groups in their launch template, they carry the one that EKS made. */
const managed = (reader: InterfaceReader, cluster: JoinedResource): InterfaceSet[] =>
  reader.templates.ofType('AWS::EKS::Nodegroup').map((group) => {
    const { templates } = reader;
    const launch = launchTemplate(reader, templates.property(group, 'LaunchTemplate', 'Id'));
    return {
      name: templates.property(group, 'Labels', 'node-group') || group.logicalId,
      interfaces: reader.read({
        ...launch,
        owner: group.id,
        subnets: templates.list(group, 'Subnets'),
        groups: launch.groups.length > 0 ? launch.groups : [clusterGroupOf(cluster)],
      }),
    };
  });

/** Auto Scaling groups whose tag says that they belong to a cluster. */
const selfManaged = (reader: InterfaceReader): InterfaceSet[] =>
  reader.templates
    .ofType('AWS::AutoScaling::AutoScalingGroup')
    .filter((group) => clusterTag(group) !== undefined)
    .map((group) => {
      const { templates } = reader;
      const own = templates.property(group, 'LaunchTemplate', 'LaunchTemplateId');
      const mixed = ['MixedInstancesPolicy', 'LaunchTemplate', 'LaunchTemplateSpecification', 'LaunchTemplateId'];
      return {
        name: shortName(group),
        interfaces: reader.read({
          ...launchTemplate(reader, own || templates.property(group, ...mixed)),
          owner: group.id,
          subnets: templates.list(group, 'VPCZoneIdentifier'),
        }),
      };
    });

/** Auto Mode launches into the cluster’s subnets, with the group that EKS made. */
const autoMode = (reader: InterfaceReader, cluster: JoinedResource): InterfaceSet[] =>
  reader.templates.property(cluster, 'ComputeConfig', 'Enabled') !== 'true'
    ? []
    : [
        {
          name: 'auto-mode',
          interfaces: reader.read({
            owner: cluster.id,
            subnets: reader.templates.list(cluster, 'ResourcesVpcConfig', 'SubnetIds'),
            groups: [clusterGroupOf(cluster)],
          }),
        },
      ];

const DISCOVERY = 'karpenter.sh/discovery';
/** How a role for service accounts names the one that it trusts. */
const KARPENTER_SUBJECT = /:serviceaccount:[\w.-]+:karpenter(?![\w.-])/;

/** Karpenter launches where tags tell it to, with the groups that tags name: once its controller has an identity. */
function karpenter(reader: InterfaceReader): InterfaceSet[] {
  const { templates } = reader;
  const hasIdentity =
    templates
      .ofType('AWS::EKS::PodIdentityAssociation')
      .some((association) => templates.property(association, 'ServiceAccount') === 'karpenter') ||
    templates.ofType('AWS::IAM::Role').some(({ properties }) => KARPENTER_SUBJECT.test(JSON.stringify(properties)));
  if (!hasIdentity) return [];
  const tagged = (type: string) => templates.ofType(type).filter((one) => tagOf(one, DISCOVERY) !== undefined);
  const placement = {
    owner: `tag ${DISCOVERY}`,
    subnets: tagged('AWS::EC2::Subnet').map(({ id }) => id),
    groups: tagged('AWS::EC2::SecurityGroup').map(({ id }) => id),
  };
  return [{ name: 'karpenter', interfaces: reader.read(placement) }];
}

/** What a launch template says of interfaces. */
function launchTemplate({ templates }: InterfaceReader, id: ResourceId) {
  const template = templates.get(id);
  if (template === undefined) return { groups: [] };
  const data = template.properties['LaunchTemplateData'];
  const listed = isObject(data) ? data['NetworkInterfaces'] : undefined;
  const [card] = isList(listed) ? listed.filter(isObject) : [];
  if (card === undefined) return { groups: templates.list(template, 'LaunchTemplateData', 'SecurityGroupIds') };
  const owner = { ...template, properties: card };
  const asked = templates.property(owner, 'AssociatePublicIpAddress');
  return {
    groups: templates.list(owner, 'Groups'),
    ...(asked === '' ? {} : { publicAddress: asked === 'true' }),
  };
}

const CLUSTER_TAG = 'kubernetes.io/cluster/';

const clusterTag = ({ properties }: JoinedResource): string | undefined => {
  const tags = properties['Tags'];
  return (isList(tags) ? tags.filter(isObject) : [])
    .map(({ Key }) => textOf(Key))
    .find((key) => key.startsWith(CLUSTER_TAG));
};

/** Its name without the cluster’s in front. */
function shortName(group: JoinedResource): string {
  const cluster = clusterTag(group)?.slice(CLUSTER_TAG.length) ?? '';
  const name = tagOf(group, 'Name') ?? group.logicalId;
  return name.startsWith(`${cluster}-`) ? name.slice(cluster.length + 1) : name;
}
