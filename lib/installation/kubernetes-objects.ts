import type { RemovalPolicy } from 'aws-cdk-lib';
import * as eks from 'aws-cdk-lib/aws-eks-v2';
import type { Construct } from 'constructs';

import type { KubernetesObject } from '../components/kubernetes-object';

export interface KubernetesObjectsProps {
  readonly cluster: eks.ICluster;
  readonly objects: readonly KubernetesObject[];
  /** Default: they go with the step. */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * Objects of ours, applied together and deleted together.
 *
 * An object that leaves the list of a step that stays is left behind in the cluster: what may come and go stands in a step of
 * its own.
 */
export class KubernetesObjects extends eks.KubernetesManifest {
  constructor(scope: Construct, id: string, props: KubernetesObjectsProps) {
    super(scope, id, {
      cluster: props.cluster,
      manifest: props.objects.map((object) => ({ ...object })),
      // A step that failed halfway, or an object that somebody made by hand before, is taken over instead of refused.
      overwrite: true,
      ...(props.removalPolicy === undefined ? {} : { removalPolicy: props.removalPolicy }),
    });
  }
}
