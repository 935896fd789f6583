import { DescribeClusterCommand, ResourceNotFoundException } from '@aws-sdk/client-eks';

import type { Aws } from '../../aws/aws';

/** The control plane as EKS describes it. */
export interface ControlPlane {
  readonly version: string;
  /** `ACTIVE`, `UPDATING`... */
  readonly status: string;
  readonly supportType: string;
  /** What EKS finds wrong with it. */
  readonly issues: readonly string[];
}

/** The control plane of a cluster; undefined where there is no such cluster. */
export async function controlPlane(aws: Aws, name: string): Promise<ControlPlane | undefined> {
  try {
    const { cluster } = await aws.eks().send(new DescribeClusterCommand({ name }));
    return {
      version: cluster?.version ?? '',
      status: cluster?.status ?? '',
      supportType: cluster?.upgradePolicy?.supportType ?? 'EXTENDED',
      issues: (cluster?.health?.issues ?? []).map(({ code = '', message = '' }) => `${code}: ${message}`),
    };
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}
