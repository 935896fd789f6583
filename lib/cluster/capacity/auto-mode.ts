import * as eks from 'aws-cdk-lib/aws-eks-v2';
import { Construct } from 'constructs';

import type { CapacityOf } from '../../config/sections/capacity';
import { NodeRole } from '../node-role';

export interface AutoModeProps {
  /** Absent: Auto Mode is switched off. */
  readonly autoMode: CapacityOf<'auto-mode'> | undefined;
}

/**
 * Switches EKS Auto Mode on or off: the L2 cluster switches it on unless it is told otherwise. Its nodes get the smaller
 * policies that Auto Mode needs; EKS makes their access entry.
 *
 * Source: Amazon EKS User Guide, "Amazon EKS Auto Mode node IAM role".
 */
export class AutoMode extends Construct {
  readonly clusterProps: Pick<eks.ClusterProps, 'defaultCapacityType' | 'defaultCapacity' | 'compute'>;

  constructor(scope: Construct, id: string, props: AutoModeProps) {
    super(scope, id);
    if (props.autoMode === undefined) {
      this.clusterProps = { defaultCapacityType: eks.DefaultCapacityType.NODEGROUP, defaultCapacity: 0 };
      return;
    }
    const nodeRole = new NodeRole(this, 'NodeRole', {
      description: 'Nodes of EKS Auto Mode',
      workerPolicy: 'AmazonEKSWorkerNodeMinimalPolicy',
    });
    this.clusterProps = {
      defaultCapacityType: eks.DefaultCapacityType.AUTOMODE,
      compute: { nodePools: props.autoMode.nodePools, nodeRole },
    };
  }
}
