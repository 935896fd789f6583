import { DescribeUpdateCommand, paginateListUpdates } from '@aws-sdk/client-eks';

import { allPages } from '../../aws/all-pages';
import type { Aws } from '../../aws/aws';

/** A change of the control plane, as EKS keeps record of it. */
export interface ClusterUpdate {
  readonly id: string;
  /** `VersionUpdate`, `LoggingUpdate`... */
  readonly type: string;
  /** `InProgress`, `Successful`, `Failed` or `Cancelled`. */
  readonly status: string;
  readonly errors: readonly string[];
}

/** Ids of all changes of a control plane that EKS remembers, in no particular order. */
export const updateIds = (aws: Aws, name: string): Promise<readonly string[]> =>
  allPages(paginateListUpdates({ client: aws.eks() }, { name }), (page) => page.updateIds);

/** One change of a control plane. */
export async function describeUpdate(aws: Aws, name: string, id: string): Promise<ClusterUpdate> {
  const { update } = await aws.eks().send(new DescribeUpdateCommand({ name, updateId: id }));
  return {
    id,
    type: update?.type ?? '',
    status: update?.status ?? '',
    errors: (update?.errors ?? []).map(({ errorCode = '', errorMessage = '' }) => `${errorCode}: ${errorMessage}`),
  };
}
