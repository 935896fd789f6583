import { Aws } from 'aws-cdk-lib';

import { tagsOf } from '../../config/tags';
import type { ManagedAddon } from './managed-addon';
import { hasOwnNodes } from './where';

const ec2 = (kind: string) => `arn:${Aws.PARTITION}:ec2:${Aws.REGION}:*:${kind}/*`;

/** Marks of the volumes and snapshots that the driver made, and of nothing else. */
const MADE_BY_DRIVER = { 'ebs.csi.aws.com/cluster': 'true' };

/** Persistent volumes. Auto Mode brings its own. */
export const awsEbsCsiDriver: ManagedAddon = {
  name: 'aws-ebs-csi-driver',
  purpose: 'Persistent volumes',
  order: 'after-nodes',
  runsOn: hasOwnNodes,
  configuration: (environment) => ({ controller: { extraVolumeTags: tagsOf(environment) } }),
  identity: {
    serviceAccount: { namespace: 'kube-system', name: 'ebs-csi-controller-sa' },
    // The actions of AmazonEBSCSIDriverPolicy, bound to what the driver has made.
    permissions: () => ({
      Volumes: [
        {
          sid: 'Look',
          wildcard: 'EC2 describes whole accounts: these actions take no resource.',
          actions: [
            'ec2:DescribeAvailabilityZones',
            'ec2:DescribeInstances',
            'ec2:DescribeSnapshots',
            'ec2:DescribeTags',
            'ec2:DescribeVolumes',
            'ec2:DescribeVolumesModifications',
            'ec2:DescribeVolumeStatus',
          ],
          resources: ['*'],
        },
        {
          sid: 'Make',
          wildcard: 'The id of a volume is not known before it exists; the tag that the driver must set is required.',
          actions: ['ec2:CreateVolume'],
          resources: [ec2('volume')],
          conditions: { StringEquals: prefixed('aws:RequestTag/', MADE_BY_DRIVER) },
        },
        {
          sid: 'MakeFromSnapshot',
          wildcard: 'Any snapshot of the account may be restored: the operator names it in Kubernetes.',
          actions: ['ec2:CreateVolume'],
          resources: [`arn:${Aws.PARTITION}:ec2:${Aws.REGION}::snapshot/*`],
        },
        {
          sid: 'Attach',
          wildcard: 'Volumes and nodes come and go; the operator may also attach volumes that the driver did not make.',
          actions: ['ec2:AttachVolume', 'ec2:DetachVolume', 'ec2:ModifyVolume'],
          resources: [ec2('volume'), ec2('instance')],
        },
        {
          sid: 'Delete',
          wildcard: 'Only volumes with the driver’s own tag.',
          actions: ['ec2:DeleteVolume'],
          resources: [ec2('volume')],
          conditions: { StringEquals: prefixed('aws:ResourceTag/', MADE_BY_DRIVER) },
        },
        {
          sid: 'SnapshotOfVolume',
          wildcard: 'The operator names the volume in Kubernetes.',
          actions: ['ec2:CreateSnapshot'],
          resources: [ec2('volume')],
        },
        {
          sid: 'MakeSnapshot',
          wildcard: 'The id of a snapshot is not known before it exists; the tag that the driver must set is required.',
          actions: ['ec2:CreateSnapshot'],
          resources: [`arn:${Aws.PARTITION}:ec2:${Aws.REGION}::snapshot/*`],
          conditions: { StringEquals: prefixed('aws:RequestTag/', MADE_BY_DRIVER) },
        },
        {
          sid: 'ChangeSnapshot',
          wildcard: 'Only snapshots with the driver’s own tag.',
          actions: ['ec2:DeleteSnapshot', 'ec2:EnableFastSnapshotRestores'],
          resources: [`arn:${Aws.PARTITION}:ec2:${Aws.REGION}::snapshot/*`],
          conditions: { StringEquals: prefixed('aws:ResourceTag/', MADE_BY_DRIVER) },
        },
        {
          sid: 'Tag',
          wildcard: 'Only while making a volume or a snapshot.',
          actions: ['ec2:CreateTags'],
          resources: [ec2('volume'), `arn:${Aws.PARTITION}:ec2:${Aws.REGION}::snapshot/*`],
          conditions: { StringEquals: { 'ec2:CreateAction': ['CreateVolume', 'CreateSnapshot'] } },
        },
        {
          sid: 'Untag',
          wildcard: 'Only what carries the driver’s own tag.',
          actions: ['ec2:DeleteTags'],
          resources: [ec2('volume'), `arn:${Aws.PARTITION}:ec2:${Aws.REGION}::snapshot/*`],
          conditions: { StringEquals: prefixed('aws:ResourceTag/', MADE_BY_DRIVER) },
        },
      ],
    }),
  },
  ports: [],
  workloads: [
    { kind: 'deployment', namespace: 'kube-system', name: 'ebs-csi-controller' },
    { kind: 'daemonset', namespace: 'kube-system', name: 'ebs-csi-node' },
  ],
};

function prefixed(prefix: string, tags: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [`${prefix}${key}`, value]));
}
