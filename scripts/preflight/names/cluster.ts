import { DescribeClusterCommand } from '@aws-sdk/client-eks';

import { existing } from '../existing';
import { readsOf } from '../permission';
import type { NamedKind } from './named-kind';

/** Somebody works with it: a copy of the platform takes another name instead. */
export const cluster: NamedKind = {
  type: 'AWS::EKS::Cluster',
  what: 'EKS cluster',
  permissions: readsOf(['arn:aws:eks:*:*:cluster/*'], 'eks:DescribeCluster'),
  nameIn: ({ Name }) => Name,
  taken: async (aws, names) => {
    const found = await Promise.all(
      names.map((name) => existing(() => aws.eks().send(new DescribeClusterCommand({ name })))),
    );
    return new Map(found.flatMap((one) => one?.cluster?.name ?? []).map((name) => [name, name]));
  },
  isImportable: false,
  holds: 'all that runs on it',
  deletion: null,
};
