import * as eks from 'aws-cdk-lib/aws-eks-v2';
import { Construct } from 'constructs';

import type { Environment } from '../config/schema';
import { inThisPartition } from '../identity/in-this-partition';

export interface AccessProps {
  readonly environment: Environment;
  readonly cluster: eks.ICluster;
}

const POLICIES = { admins: 'AmazonEKSClusterAdminPolicy', viewers: 'AmazonEKSViewPolicy' } as const;

/** People’s access to the Kubernetes API: one access entry for each principal that the configuration names. */
export class Access extends Construct {
  constructor(scope: Construct, id: string, props: AccessProps) {
    super(scope, id);
    const { environment, cluster } = props;
    for (const group of ['admins', 'viewers'] as const) {
      for (const { name, principalArn } of environment.cluster[group]) {
        new eks.AccessEntry(this, `${group}-${name}`, {
          cluster,
          principal: inThisPartition(principalArn),
          accessPolicies: [
            eks.AccessPolicy.fromAccessPolicyName(POLICIES[group], { accessScopeType: eks.AccessScopeType.CLUSTER }),
          ],
        });
      }
    }
  }
}
