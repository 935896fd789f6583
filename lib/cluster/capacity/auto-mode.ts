import * as eks from 'aws-cdk-lib/aws-eks-v2';
import type { Construct } from 'constructs';

import type { Environment } from '../../config/schema';
import { NodeRole } from '../node-role';

type AutoMode = Pick<eks.ClusterProps, 'defaultCapacityType' | 'defaultCapacity' | 'compute'>;

/**
 * The cluster properties that switch EKS Auto Mode on or off: the L2 construct switches it on unless it is told
 * otherwise. Its nodes get the smaller policies that Auto Mode needs; EKS makes their access entry.
 *
 * Source: Amazon EKS User Guide, "Amazon EKS Auto Mode node IAM role".
 */
export function autoMode(scope: Construct, { capacity }: Environment): AutoMode {
  const item = capacity.find(({ kind }) => kind === 'auto-mode');
  if (item?.kind !== 'auto-mode') {
    return { defaultCapacityType: eks.DefaultCapacityType.NODEGROUP, defaultCapacity: 0 };
  }
  const nodeRole = new NodeRole(scope, 'AutoModeNodeRole', {
    description: 'Nodes of EKS Auto Mode',
    workerPolicy: 'AmazonEKSWorkerNodeMinimalPolicy',
  });
  return { defaultCapacityType: eks.DefaultCapacityType.AUTOMODE, compute: { nodePools: item.nodePools, nodeRole } };
}
