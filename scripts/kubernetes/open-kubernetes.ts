import { DescribeClusterCommand, ResourceNotFoundException, type Cluster } from '@aws-sdk/client-eks';

import type { Aws } from '../aws/aws';
import { clusterToken } from './cluster-token';
import { Kubernetes } from './kubernetes';

/** A cluster as EKS describes it; undefined when there is none of this name. */
export async function describeCluster(aws: Aws, name: string): Promise<Cluster | undefined> {
  try {
    return (await aws.eks().send(new DescribeClusterCommand({ name }))).cluster;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** The API server of a cluster, as the holder of the credentials at hand. Nothing is sent before the first question. */
export function openKubernetes(aws: Aws, { name = '', endpoint = '', certificateAuthority }: Cluster): Kubernetes {
  return new Kubernetes({
    endpoint,
    ca: Buffer.from(certificateAuthority?.data ?? '', 'base64').toString(),
    token: async () =>
      clusterToken({ cluster: name, region: aws.region }, await aws.sts().config.credentials(), new Date()),
  });
}
