import { DescribeImagesCommand, paginateDescribeInstances } from '@aws-sdk/client-ec2';

import { allPages } from '../../aws/all-pages';
import type { Aws } from '../../aws/aws';

/** Who runs a node. */
export type NodeOrigin = 'managed' | 'self-managed' | 'karpenter';

/** An EC2 instance of a cluster. */
export interface LiveNode {
  readonly id: string;
  readonly origin: NodeOrigin;
  /** Name of the group or pool that it belongs to. */
  readonly group: string;
  /** Kubernetes minor in the name of its image; undefined where the name tells none, or the image is gone. */
  readonly version: string | undefined;
}

/** Tags by which an instance says who runs it, most telling first. */
const ORIGINS: readonly (readonly [tag: string, NodeOrigin])[] = [
  ['karpenter.sh/nodepool', 'karpenter'],
  ['eks:nodegroup-name', 'managed'],
  ['aws:autoscaling:groupName', 'self-managed'],
];

/** Images that one call describes. */
const IMAGES_AT_ONCE = 100;

/** The running EC2 nodes of a cluster, by the tag that every node carries, except those of Auto Mode. */
export async function nodes(aws: Aws, clusterName: string): Promise<LiveNode[]> {
  const pages = paginateDescribeInstances(
    { client: aws.ec2() },
    {
      Filters: [
        { Name: 'tag-key', Values: [`kubernetes.io/cluster/${clusterName}`] },
        { Name: 'instance-state-name', Values: ['pending', 'running'] },
      ],
    },
  );
  const reservations = await allPages(pages, (page) => page.Reservations);
  const instances = reservations.flatMap(({ Instances = [] }) => Instances);
  const names = await imageNames(aws, [...new Set(instances.flatMap(({ ImageId }) => ImageId ?? []))]);
  return instances.map(({ InstanceId = '', ImageId = '', Tags = [] }) => {
    const tags = new Map(Tags.map(({ Key = '', Value = '' }) => [Key, Value]));
    const [tag, origin] = ORIGINS.find(([key]) => tags.has(key)) ?? ['Name', 'self-managed'];
    return { id: InstanceId, origin, group: tags.get(tag) ?? '', version: minorInImage(names.get(ImageId) ?? '') };
  });
}

async function imageNames(aws: Aws, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (let start = 0; start < ids.length; start += IMAGES_AT_ONCE) {
    const { Images = [] } = await aws.ec2().send(
      // As a filter: an image that is gone is left out, where it would be an error in a list of ids.
      new DescribeImagesCommand({
        Filters: [{ Name: 'image-id', Values: ids.slice(start, start + IMAGES_AT_ONCE) }],
        IncludeDeprecated: true,
      }),
    );
    for (const { ImageId = '', Name = '' } of Images) names.set(ImageId, Name);
  }
  return names;
}

/** `1.36` in `bottlerocket-aws-k8s-1.36-x86_64-v1.60.0` and in `amazon-eks-node-al2023-arm64-standard-1.36-v20261101`. */
export const minorInImage = (name: string): string | undefined => /(?:^|-)(1\.\d{2,3})(?:-|$)/.exec(name)?.[1];
