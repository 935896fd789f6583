import { Fn } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

import { architectureOf } from '../config/architecture';
import { clusterName, namePrefix } from '../config/names';
import type { Environment } from '../config/schema';
import type { NodeGroup } from '../config/sections/capacity';
import { tagsOf } from '../config/tags';
import { al2023UserData } from './al2023';
import { bottlerocketUserData, type SelfManagedNode } from './bottlerocket';

export interface NodeLaunchTemplateProps {
  readonly environment: Environment;
  readonly group: NodeGroup;
  readonly securityGroup: ec2.ISecurityGroup;
  readonly volumeKey: kms.IKey;
  /** For nodes that join by themselves: what they must know. EKS tells the nodes of a managed group. */
  readonly selfManaged?: SelfManagedNode & { readonly instanceProfile: iam.CfnInstanceProfile };
}

/** EC2 resolves the parameter when it launches a node: new nodes get the newest image of their Kubernetes version. */
function latestImage({ cluster: { version } }: Environment, { operatingSystem, instanceTypes }: NodeGroup): string {
  const architecture = architectureOf(instanceTypes[0] ?? '');
  return operatingSystem === 'bottlerocket'
    ? `resolve:ssm:/aws/service/bottlerocket/aws-k8s-${version}/${architecture}/latest/image_id`
    : `resolve:ssm:/aws/service/eks/optimized-ami/${version}/amazon-linux-2023/${architecture}/standard/recommended/image_id`;
}

/** Bottlerocket keeps the system and the data on two volumes. The system’s has the size of its image. */
const blockDevices = ({ operatingSystem, volumeGiB }: NodeGroup) =>
  operatingSystem === 'bottlerocket'
    ? [{ deviceName: '/dev/xvda' }, { deviceName: '/dev/xvdb', volumeSize: volumeGiB }]
    : [{ deviceName: '/dev/xvda', volumeSize: volumeGiB }];

/** Hardened nodes: IMDSv2 out of reach of pods, encrypted volumes, tags on everything that a launch makes. */
export class NodeLaunchTemplate extends Construct {
  readonly resource: ec2.CfnLaunchTemplate;

  constructor(scope: Construct, id: string, props: NodeLaunchTemplateProps) {
    super(scope, id);
    const { environment, group, securityGroup, volumeKey, selfManaged } = props;

    const userData =
      group.operatingSystem === 'bottlerocket' ? bottlerocketUserData(selfManaged) : al2023UserData(selfManaged);
    const tags = Object.entries({
      ...tagsOf(environment),
      Name: `${namePrefix(environment)}-${group.name}`,
      // The cloud provider and the self-managed group’s nodes know each other by this tag.
      [`kubernetes.io/cluster/${clusterName(environment)}`]: 'owned',
    }).map(([key, value]) => ({ key, value }));

    this.resource = new ec2.CfnLaunchTemplate(this, 'Resource', {
      tagSpecifications: [{ resourceType: 'launch-template', tags }],
      launchTemplateData: {
        metadataOptions: { httpTokens: 'required', httpPutResponseHopLimit: 1, httpEndpoint: 'enabled' },
        monitoring: { enabled: true },
        blockDeviceMappings: blockDevices(group).map(({ deviceName, ...size }) => ({
          deviceName,
          ebs: { ...size, volumeType: 'gp3', encrypted: true, kmsKeyId: volumeKey.keyArn, deleteOnTermination: true },
        })),
        securityGroupIds: [securityGroup.securityGroupId],
        userData: Fn.base64(userData),
        tagSpecifications: ['instance', 'volume', 'network-interface'].map((resourceType) => ({ resourceType, tags })),
        ...(selfManaged === undefined
          ? {}
          : {
              imageId: latestImage(environment, group),
              iamInstanceProfile: { arn: selfManaged.instanceProfile.attrArn },
            }),
      },
    });
  }
}
